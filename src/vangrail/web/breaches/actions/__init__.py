"""Following the card: start, tick, stop."""
