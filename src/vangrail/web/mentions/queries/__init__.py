"""What somebody may see of mentions: lists and counts for the social team, searches for everybody, an end for who handed over."""
