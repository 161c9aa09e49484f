"""How claims are written in figures, and which figures claim nothing."""
