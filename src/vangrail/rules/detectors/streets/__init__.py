"""How street addresses are written in seven countries."""
