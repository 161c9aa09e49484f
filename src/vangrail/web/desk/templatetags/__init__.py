"""Tags of the pages of the board."""
