"""Work that is done later: queued, repeated, retried, rescued, and mail."""
