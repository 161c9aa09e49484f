"""How courses and licences are said on a page."""
