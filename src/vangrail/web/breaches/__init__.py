"""What to do when one of the company's accounts is taken over, on one card, and how well it was rehearsed."""
