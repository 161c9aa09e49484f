"""Who holds the company's accounts, and how they are kept safe. No secret is ever kept here."""
