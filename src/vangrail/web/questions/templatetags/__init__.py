"""How questions are said on a page and in a mail."""
