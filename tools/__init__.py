"""Commands for people who work on Vangrail: `python -m tools.<name>`."""
