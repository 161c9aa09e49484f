"""What may be done with replies and link cards."""
