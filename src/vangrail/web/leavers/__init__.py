"""What would be lost if somebody left tonight, and what has to be done when they do."""
