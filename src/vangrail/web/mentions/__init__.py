"""What the public said about the brand."""
