"""Pure procedure: who has to sign what, whom to remind when, what may be forgotten, and a chain that shows its cuts."""
