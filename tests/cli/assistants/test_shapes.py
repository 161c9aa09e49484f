"""The shapes hold what the core says."""

from vangrail.cli.assistants.shapes import IN_WORDS, Desk, desk_of, findings_of
from vangrail.policy.rule import LEVELS


def test_each_level_has_its_words():
    """The four that people get, and no others."""
    assert tuple(IN_WORDS) == LEVELS


def test_a_finding_keeps_its_words_and_not_its_places():
    """A model reads words; it counts badly."""
    plain = {
        "rule": "r", "clause": "c", "title": "t", "level": "ask", "spans": [[4, 9]], "what": "", "why": "why",
        "instead": "i", "desk": {"name": "pr", "person": "", "deputy": "", "contact": "", "hours": "",
        "answers_within": None, "stands_in": False}, "precedent": None, "by": "rule",
    }  # fmt: skip
    (found,) = findings_of("text", "The heron", [plain])
    assert (found.quotes, found.reason, found.precedent) == (["heron"], "why", "")


def test_a_desk_from_a_table_or_a_value():
    """Both give the same."""
    desk = Desk(name="pr", person="Paz Press")
    assert desk_of(desk) == desk_of(desk.model_dump()) == desk
