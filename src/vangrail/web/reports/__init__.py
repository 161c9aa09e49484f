"""A door for what somebody saw, and for what troubles them at work. Who may not know of it finds no trace."""
