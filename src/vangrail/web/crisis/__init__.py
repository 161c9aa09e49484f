"""The crisis switch."""
