"""Keys, tokens and passwords: how services write them, how people give them away, and what only looks like one."""
