"""The pages: what staff suggest and support, and what is decided about it."""
