"""How good the answers are, measured on labelled drafts that nobody of this project wrote. `python -m tools.evaluate --help`."""
