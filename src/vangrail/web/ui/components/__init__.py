"""The components that pages are made of. Each is a function behind a tag of `{% load ui %}`; `/patterns/` shows them all."""
