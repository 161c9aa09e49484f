"""Words of this app's pages and mails."""
