"""Ways in for people without an account: a link or a picture to scan, per site and per agency."""
