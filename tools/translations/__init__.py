"""Catalogues of the web application: what it says in English, and how that is said in the other shipped languages.

Run: `python -m tools.translations [APP …]` brings the catalogues of these apps (none named: of all) up to date with
the sources: new sentences come in empty, sentences that changed a little keep their old translation marked *fuzzy*,
sentences that are gone go. Fill in what is empty, take away the fuzzy marks, and run it again: that makes the `.mo` files.
`--check` writes nothing and fails with a line for every fault. No program outside Python is needed.
"""
