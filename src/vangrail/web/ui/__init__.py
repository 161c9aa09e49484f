"""How everything looks and is said: the page, its components, its styles."""
