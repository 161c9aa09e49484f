"""What auditors look at: the records in words, whether they are whole, and their end by mail every day."""
