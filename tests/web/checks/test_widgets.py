"""A choice looks as Django draws it."""

import pytest
from django import forms
from django.test.html import parse_html

from vangrail.web.checks.widgets import Choice

CHOICES = [("", "I'd rather not say"), ("a&b", "A <b>"), ("c", "C")]


@pytest.mark.parametrize("value", ["", "c", "a&b", "unknown"])
def test_it_is_the_same_select(value):
    """With its attributes, its chosen line and its text made harmless."""
    attrs = {"id": "id_x", "aria-describedby": "hint"}
    ours, theirs = (parse_html(str(kind(choices=CHOICES).render("x", value, attrs))) for kind in (Choice, forms.Select))
    assert ours == theirs


def test_nothing_chosen_is_the_empty_line():
    """As in a form that nobody has filled in."""
    assert '<option value="" selected>' in Choice(choices=CHOICES).render("x", None)
