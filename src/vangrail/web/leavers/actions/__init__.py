"""What is done when somebody leaves, and drills of it: the only place where any of it is written."""
