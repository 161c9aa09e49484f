"""One document in one form."""

import importlib.util

import pytest

import vangrail.documents.render as module
from vangrail.documents.render import FORMS, available, render
from vangrail.errors import UsageError

BEGINNING = {"html": b"<!doctype html>", "md": b"# ", "pdf": b"%PDF-1.7", "docx": b"PK"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", ["candidate", "practice"])
def test_every_form_is_what_it_says(policy, form, kind):
    """By its first bytes."""
    assert render(policy, kind, "es", form).startswith(BEGINNING[form])


def test_who_says_nothing_gets_the_page_for_everybody_in_the_first_language(policy):
    """As somebody would expect."""
    assert render(policy) == render(policy, audience="personal", language=policy.languages[0], format="html")


@pytest.mark.parametrize("words", [("personal", "fr"), ("children", "en"), ("personal", "en", "rtf")])
def test_what_there_is_not_is_explained(policy, words):
    """With what there is."""
    with pytest.raises(UsageError, match="choose from"):
        render(policy, *words)


def test_without_the_extra_there_is_no_pdf(monkeypatch):
    """And everything else is there."""
    assert available() == FORMS
    real = importlib.util.find_spec
    monkeypatch.setattr(module, "find_spec", lambda name: None if name == "typst" else real(name))
    assert available() == ("html", "md", "docx")
