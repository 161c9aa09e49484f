"""The policy as a value: frozen, comparable, with a digest. No files, no clock, no network."""
