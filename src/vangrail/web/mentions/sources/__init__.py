"""How each kind of source is read: a function from where the looking stands to what was found and where it stands then."""
