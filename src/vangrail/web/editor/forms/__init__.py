"""The forms of the editor. Each ends in values of the core, which has the last word on them."""
