"""What somebody may see of a crisis, who is in it, and the record afterwards."""
