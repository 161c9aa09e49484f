"""Which suggestions there are, who decides about them, and who is thanked for which version."""
