"""Sentences of a policy text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.lint.sentences import sentence_spans


def sentences(text, *limits):
    """Return the sentences as text."""
    return [text[start:end] for start, end in sentence_spans(text, *limits)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ask first. Then post.", ["Ask first.", "Then post."]),
        (
            "Tell Dr. Jones, e.g. by phone, on 1.5 days' notice. Thanks!",
            ["Tell Dr. Jones, e.g. by phone, on 1.5 days' notice.", "Thanks!"],
        ),
        ("Vraag het bijv. aan HR. Of aan dhr. De Wit.", ["Vraag het bijv. aan HR.", "Of aan dhr. De Wit."]),
        ("Pregunta a la Sra. Ruiz. ¿Dudas? Llama.", ["Pregunta a la Sra. Ruiz.", "¿Dudas?", "Llama."]),
        ("1. Be kind. 2. Be honest.", ["1. Be kind.", "2. Be honest."]),
        ("See acme.example for more. It helps.", ["See acme.example for more.", "It helps."]),
        ("“Are you sure?” she asked.", ["“Are you sure?”", "she asked."]),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("One line that\ngoes on", ["One line that\ngoes on"]),
        ("First part; second part.", ["First part;", "second part."]),
        ("  ", []),
    ],
)
def test_a_text_is_cut_into_sentences(text, wanted):
    """Not at abbreviations, numbers, addresses and initials."""
    assert sentences(text) == wanted


def test_only_the_part_that_is_asked_for_is_read():
    """In places of the whole text."""
    text = "Before. Ask first. After."
    assert sentences(text, 8, 18) == ["Ask first."]


@given(st.text(" .!?;:abA1\n”)", max_size=200))
def test_nothing_but_space_is_lost(text):
    """Spans are in order, hold no space around them, and together every sign that is no space."""
    spans = sentence_spans(text)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
