"""Lists of accounts: read, looked at, and applied as a whole. Nothing of a list is kept before somebody says yes."""
