"""What can be heard of."""

import re

import pytest
from django.utils import translation

from vangrail.languages import SHIPPED
from vangrail.web.audit.kinds import sentences
from vangrail.web.webhooks.kinds import fits, happens, heard_of, offered, parts, unknown


@pytest.mark.parametrize(
    ("kind", "wanted", "does"),
    [
        ("approvals.approved", ["approvals.*"], True),
        ("approvals.approved", ["approvals.approved"], True),
        ("approvals.said_no", ["approvals.approved"], False),
        ("approvals_more.x", ["approvals.*"], False),
        ("approvals.x", [], False),
    ],
)
def test_a_kind_is_wanted_by_itself_or_with_its_part(kind, wanted, does):
    """And nothing else by accident."""
    assert fits(kind, wanted) == does


def test_what_nothing_writes_is_unknown():
    """Every part and every kind is known."""
    assert unknown(["approvals.approved", *parts()]) == []
    assert unknown(["approvals.never", "never.*", "*"]) == ["approvals.never", "never.*", "*"]


@pytest.mark.parametrize(
    ("kind", "language", "words"),
    [
        ("approvals.submitted", "en", "Somebody submitted draft … for approval."),
        ("approvals.approved", "nl", "Bericht … werd goedgekeurd met het ja van iemand."),
        ("drafts.picture_added", "es", "Alguien añadió una imagen a “…”."),
        ("people.role_given", "en", "Somebody gave … the role …"),
        ("mentions.source_added", "en", "Somebody added the source …"),
        ("gone.away", "en", "gone.away"),
    ],
)
def test_a_kind_in_words(kind, language, words):
    """In the language of the page, without what nobody knows before it happens."""
    with translation.override(language):
        assert happens(kind) == words


@pytest.mark.parametrize("language", SHIPPED)
def test_words_are_whole(language):
    """No bracket is left open, no code stands in them, and no end hangs."""
    with translation.override(language):
        for kind in sentences():
            said = happens(kind)
            assert said.count("(") == said.count(")"), kind
            assert "{" not in said, kind
            assert "…." not in said, kind
            assert not said.endswith((":", ":.", ",.", " .", "; .")), kind
            assert not re.search("[a-z]_[a-z]", said), kind


def test_everything_is_offered_once():
    """By the name of its part; what nobody can name before is offered with its part alone."""
    found = offered()
    codes = [each for part in found for each in (part.whole, *(kind for kind, _words in part.kinds))]
    assert len(codes) == len(set(codes))
    assert "draft.*" in codes
    assert "approvals.approved" in codes
    assert not [each for each in codes if each.startswith(("reports.", "closed."))]
    assert unknown(codes) == []


def test_what_is_heard_of_in_words():
    """A part by its name, a kind by what happens."""
    assert heard_of(["approvals.*", "questions.asked"]) == [
        ("approvals.*", "Approvals"),
        ("questions.asked", "Somebody asked the desk … a question."),
    ]
