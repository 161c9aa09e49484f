"""What templates of mentions need."""
