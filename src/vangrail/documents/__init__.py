"""The policy as documents: a neutral outline for each audience and language, and the forms it is written in."""
