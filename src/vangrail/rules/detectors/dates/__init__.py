"""How dates are written in five languages."""
