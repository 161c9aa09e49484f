"""Tags for the pages of the editor."""
