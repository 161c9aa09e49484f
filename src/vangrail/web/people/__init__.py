"""Who works here, who may do what, and how they sign in."""
