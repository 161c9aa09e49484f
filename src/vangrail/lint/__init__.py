"""The linter: what a policy says, what it leaves out, where it reaches too far, and the better sentence."""
