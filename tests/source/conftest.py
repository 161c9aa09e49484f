"""Small policy folders and a small library, so that tests of the source do not hang on what ships."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.build import cue, rule
from vangrail.policy.clause import Answer, Clause, ClauseText, Fact, Pack, Question
from vangrail.policy.rule import Example, Rule
from vangrail.source.library import Library
from vangrail.source.model import PolicySource
from vangrail.source.schema import PolicyFile

LANGUAGES = ("en", "nl", "es")
POLICY = 'company = "Acme"\ncountry = "BE"\nlanguages = ["en"]\n'
CLAUSE = 'id = "quiet_rooms"\nsection = "protect"\naudiences = ["personal"]\ndesk = "legal"\nreview = 2027-01-01\n'
QUESTION = "### What now?\n\n- [x] Ask. — Right.\n- [ ] Post. — Not yet.\n"
TEXT = f"# Quiet rooms\n\nPost freely.\n\n## Why\n\nBecause.\n\n## Instead\n\nAsk {{desk}}.\n\n## Questions\n\n{QUESTION}\n{QUESTION}\n{QUESTION}"
RULE = """[[rule]]
name = "loud-room"
level = "change"
when = "loud"
[rule.cues]
loud.en = ["very loud"]
[rule.words.en]
what = "You mention noise."
why = "It carries."
instead = "Ask {desk}."
[[rule.example.en]]
flag = "It is [very loud] here"
[[rule.example.en]]
pass = "It is calm here"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Return a maker of policy folders from file names and texts; a text of None leaves the file out."""

    def make(files: dict[str, str | bytes | None] | None = None, name: str = "acme") -> Path:
        root = tmp_path / name
        for path, text in ({"policy.toml": POLICY} | (files or {})).items():
            if text is not None:
                file = root / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text.encode() if isinstance(text, str) else text)
        return root

    return make


def own_clause(text: str = TEXT, *, rules: str | None = RULE, form: str = CLAUSE) -> dict[str, str | None]:
    """Return the files of an own clause called quiet_rooms."""
    home = "clauses/quiet_rooms"
    return {f"{home}/clause.toml": form, f"{home}/en.md": text, f"{home}/rules.toml": rules}


def question() -> Question:
    """Return a question with a right and a wrong answer."""
    return Question(
        prompt="What?", answers=(Answer(text="A", right=True, why="w"), Answer(text="B", right=False, why="w"))
    )


def clause(
    name: str = "a_clause", *rules: Rule, origin: str = "library", text: str = "Text.", **more: object
) -> Clause:
    """Return a whole clause in every language."""
    said = ClauseText(title="Title", text=text, why="Why.", instead="Instead.", questions=(question(),) * 3)
    fields = {
        "id": name,
        "section": "protect",
        "audiences": ("personal", "corporate"),
        "desk": "legal",
        "since": "0.1",
        "review": date(2027, 1, 1),
        "texts": dict.fromkeys(LANGUAGES, said),
        "rules": rules,
        "origin": origin,
    }
    return Clause.model_validate(fields | more)


def whole_rule(name: str = "a-rule", when: str = "loud", **more: object) -> Rule:
    """Return a rule that passes every gate."""
    examples = {
        each: (Example(kind="flag", text="[very loud]"), Example(kind="pass", text="calm")) for each in LANGUAGES
    }
    return rule(name, when, **({"cues": {"loud": cue(en=["very loud"])}, "examples": examples} | more))


@pytest.fixture
def shelf() -> Library:
    """Return a library of three clauses, three shared cues and two packs."""
    welcome = whole_rule(
        "talk-of-pay", "pay", level="fine", protects=True, cues={"pay": cue("shared:pay")}, origin="library"
    )
    fact = {
        "topic": "guidance",
        "certainty": "A",
        "source": ("https://example.org",),
        "dated": "2024",
        "reviewed": date(2026, 1, 1),
    }
    packs = {
        code: Pack(
            country=code,
            country_name=dict.fromkeys(LANGUAGES, code),
            facts=(Fact(id=f"{code}1", text=dict.fromkeys(LANGUAGES, "Fact."), **fact),),
        )
        for code in ("BE", "EU")
    }
    clauses = (
        clause("your_rights", welcome, section="rights"),
        clause("quiet_rooms", whole_rule("shipped-rule", origin="library", cues={"loud": cue(en=["very loud"])})),
        clause("only_banks", when="sector = finance"),
    )
    cues = {"pay": cue("shared:money", en=["my pay"]), "money": cue(en=["salary"]), "negation": cue(en=["not"])}
    return Library({each.id: each for each in clauses}, cues, packs)


@pytest.fixture
def source() -> Callable[..., PolicySource]:
    """Return a maker of policy sources from keys of policy.toml."""

    def make(clauses: tuple[Clause, ...] = (), **keys: object) -> PolicySource:
        return PolicyFile.model_validate({"company": "Acme", "country": "BE", "languages": ["en"]} | keys).value(
            clauses
        )

    return make
