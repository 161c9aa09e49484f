"""The pages: for the social team, for everybody who works here, and what others send."""
