"""The ways that an approved post goes out by."""
