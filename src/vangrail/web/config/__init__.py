"""What all apps share: the settings, each declared once, the addresses, and the way in for a server."""
