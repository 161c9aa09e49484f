"""How times of day are written: the forms, and the words for the parts of the day."""
