"""Makers of pages, one file each; `tools/docs.py` says what a maker is.

Two pages wait for theirs: `answers.md` (the keys of the interview, in `answers.py`) and `rules/<clause>.md` (what each
rule of the library says and does, in `rules.py`). `tests/house/test_documented.py` asks for every name as soon as the
file is there.
"""
