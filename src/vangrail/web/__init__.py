"""The web application: a shell around the core, one Django app a subject. `config/` has what belongs to all of them."""
