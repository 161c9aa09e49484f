"""What the draft says, who may see it, and what a choice would change."""
