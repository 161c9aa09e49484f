"""What the board shows to whom."""
