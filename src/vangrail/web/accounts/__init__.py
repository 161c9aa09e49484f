"""The company's own accounts."""
