"""How the model of the second opinion is made from the corpora: `python -m tools.train`. The same corpora give the same file."""
