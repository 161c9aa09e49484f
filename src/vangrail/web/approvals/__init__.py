"""Who has to say yes before a draft goes out."""
