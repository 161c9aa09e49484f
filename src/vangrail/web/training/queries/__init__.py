"""What somebody may see: their own courses, how far a group is, and who may speak."""
