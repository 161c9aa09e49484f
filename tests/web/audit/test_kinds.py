"""Every kind of entry has its sentence in every language."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from django.utils import translation

import vangrail.web
from vangrail.languages import SHIPPED
from vangrail.web.audit.kinds import areas, sentence, sentences

WEB = Path(vangrail.web.__file__).parent
RECORDERS = {"record", "record_all"}
KIND = re.compile(r"[a-z]+\.[a-z_]+")


def recorded(text: str) -> set[str]:
    """Return the kinds that a source writes down, as patterns; a kind that is chosen before stands in the same function."""
    found = set()
    for function in ast.walk(ast.parse(text)):
        if not isinstance(function, ast.FunctionDef):
            continue
        calls = [each for each in ast.walk(function) if isinstance(each, ast.Call)]
        for call in calls:
            if isinstance(call.func, ast.Name) and call.func.id in RECORDERS and call.args:
                found |= pattern(call.args[0], function)
    return found


def pattern(kind: ast.expr, function: ast.FunctionDef) -> set[str]:
    """Return the kinds that an argument can be."""
    if isinstance(kind, ast.Constant):
        return {re.escape(str(kind.value))}
    if isinstance(kind, ast.JoinedStr):
        parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w*]+" for part in kind.values]
        return {"".join(parts)}
    if isinstance(kind, ast.Name):
        given = [
            each.value
            for each in ast.walk(function)
            if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == kind.id
        ]
        words = [part.value for each in given for part in ast.walk(each) if isinstance(part, ast.Constant)]
        return {re.escape(word) for word in words if KIND.fullmatch(str(word))}
    return set()


def unspoken(text: str) -> list[str]:
    """Return the kinds of a source that have no sentence."""
    known = sentences()
    return [kind for kind in sorted(recorded(text)) if not any(re.fullmatch(kind, each) for each in known)]


def test_every_kind_that_is_written_down_has_a_sentence():
    """Whichever app writes it: add it to the `kinds.toml` of that app."""
    faults = {
        str(path.relative_to(WEB)): missing
        for path in WEB.rglob("*.py")
        if "audit" not in path.parts and (missing := unspoken(path.read_text("utf-8")))
    }
    assert faults == {}


def test_a_kind_without_a_sentence_is_flagged():
    """As a word, joined from parts, or chosen before."""
    form = "def f(x):\n    k = 'shoe.lost' if x else 'shoe.found'\n    record({})\n"
    for kind, count in (("'shoe.lost'", 1), ("f'shoe.{x}'", 1), ("k", 2), ("'signatures.signed'", 0)):
        assert len(unspoken(form.format(kind))) == count


NOBODYS = {
    "webhooks.given_up",  # the program itself, after three days
    "ambassadors.goal_reached",  # the team did it; who ticked it off is not kept
    "register.noticed",  # the site itself sees that somebody left
    "register.forgotten",  # what is over is forgotten by itself
    *(f"evidence.{name}" for name in ("forgotten", "key_made", "pack_made")),  # the worker, or whoever runs the site
    *(f"suggestions.{name}" for name in ("supported", "support_ended")),  # who supports is nobody's business
    "mentions.handed_in",  # a colleague who hands something over may stay unknown
    *(f"outlets.{name}" for name in ("failed", "handed", "missed", "sent", "unsure")),  # the program's own doing
}


@pytest.mark.parametrize("kind", sorted(sentences()))
def test_a_sentence_is_there_in_every_language_with_the_same_details(kind):
    """Nothing is left out in one of them."""
    words = sentences()[kind]
    assert tuple(sorted(words)) == tuple(sorted(SHIPPED))
    details = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in words.values()]
    assert details[0] == details[1] == details[2]
    assert ("actor" in details[0]) != (kind in NOBODYS)


def test_a_sentence_tells_what_happened():
    """In the language of the page, with an ellipsis for what was not said."""
    with translation.override("nl"):
        told = sentence("signatures.signed", "Ann", "Ann", {"version": 3, "audience": "personal"})
    assert told == "Ann tekende versie 3 (personal, in …)."
    with translation.override("en"):
        assert sentence("draft.moved", "Ann", "", {"about": ["a", "b"]}).endswith("(moved: a, b).")
    assert sentence("shoe.lost", "Ann", "", {}) == "shoe.lost"


def test_areas_are_the_parts_of_the_product():
    """Those that write something down."""
    assert {"people", "policies", "signatures"} <= set(areas())
