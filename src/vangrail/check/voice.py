"""What a post about the company sounds like: signs in it, found by the same matcher that answers "may I post this?".

Each file of `library/triage/` is one sign: cues and a condition, as a rule has them. Beside them stand the library's own rules
about threats, hatred and insults. Which of them a post shows is a pure function of its text; `decisions/triage.py` decides then.
"""

from datetime import UTC, date, datetime
from functools import cache
from typing import Any, Final

import tomli

from vangrail.check.checker import Checker
from vangrail.check.draft import MAX_CHARACTERS, Draft, Moment
from vangrail.check.language import spoken
from vangrail.languages import SHIPPED
from vangrail.policy.clause import Clause, ClauseText
from vangrail.policy.company import Company, Dials, Lexicon
from vangrail.policy.model import Policy
from vangrail.policy.rule import Cue, Rule
from vangrail.source.data import library
from vangrail.source.library import load_library

_PREFIX: Final = "voice-"
_BORROWED: Final = {
    "threat": ("threat-of-violence", "calls-others-to-attack"),
    "hate": (
        "hatred-of-a-group", "harm-or-exclusion-of-a-group", "group-called-less-than-human", "they-said-of-a-group", "slur",
    ),
    "insult": ("insult-aimed-at-somebody", "abuse-of-somebody-present", "coarse-contempt-for-a-company"),
}  # fmt: skip
"""Signs that are rules of the library about anybody's words, whoever wrote them."""

_RIVAL: Final = "rival"
_NAMED: Final = f"{_PREFIX}{_RIVAL}-named"
"""The competitors of one's own, beside the words of `rival.toml`."""
_SIGN: Final = {rule: sign for sign, rules in _BORROWED.items() for rule in rules} | {_NAMED: _RIVAL}
_ANY: Final = Moment(at=datetime(2000, 1, 1, tzinfo=UTC))
"""No sign depends on the time."""


class Voice:
    """Hears which signs a post shows. `lexicon` brings the competitors and products of one's own."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        """Compile the signs; from then on a post takes well under a millisecond."""
        self._checker = Checker(_policy(lexicon or Lexicon()))

    def heard(self, text: str, language: str | None = None) -> dict[str, int]:
        """Return each sign that a text shows, with in how many places; what is longer than a draft may be is cut."""
        draft = Draft(text=text[:MAX_CHARACTERS].encode("utf-8", "replace").decode(), language=language, answer_in="en")
        found: dict[str, int] = {}
        for finding in self._checker.check(draft, _ANY).findings:
            sign = _SIGN.get(finding.rule) or finding.rule.removeprefix(_PREFIX)
            found[sign.replace("-", "_")] = found.get(sign, 0) + max(len(finding.spans), 1)
        return found


def language_of(text: str) -> str:
    """Return the language that a text is in, or nothing where that is not sure."""
    found = spoken(text) if len(text) > 12 else ()
    return found[0] if found and (len(found) == 1 or found[0] in SHIPPED) else ""


@cache
def signs() -> tuple[str, ...]:
    """Return the names of all signs there are."""
    return tuple(dict.fromkeys((*sorted(_files()), *_BORROWED, _RIVAL)))


@cache
def _files() -> dict[str, dict[str, Any]]:
    """Return the files of `library/triage/` by their names."""
    folder = library().joinpath("triage")
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".toml"))
    return {name.removesuffix(".toml"): tomli.loads(folder.joinpath(name).read_text("utf-8")) for name in names}


def _policy(lexicon: Lexicon) -> Policy:
    """Return a policy whose rules are the signs. It answers nobody; it is what the matcher is compiled for."""
    shelf = load_library()
    known = {rule.name: rule for clause in shelf.clauses.values() for rule in clause.rules}
    rules = [_rule(name, table["when"], table["cues"]) for name, table in _files().items()]
    rules += [known[name] for name in _SIGN if name in known]
    if lexicon.competitors:
        rules.append(_made(_NAMED.removeprefix(_PREFIX), "rival", {"rival": Cue(include=("lexicon:competitors",))}))
    text = ClauseText(title="Heard", text="Heard.", why="To answer well.", instead="Answer.")
    clause = Clause(
        id="heard",
        section="speak",
        audiences=("corporate",),
        desk="communications",
        since="0.1",
        review=date(2027, 11, 21),
        texts=dict.fromkeys(SHIPPED, text),
        rules=tuple(rules),
    )
    return Policy(
        library_version="0",
        company=Company(name="Heard", country="ZZ"),
        languages=SHIPPED,
        dials=Dials(),
        desks={},
        lexicon=lexicon,
        clauses=(clause,),
        cues=shelf.cues,
        second_opinion=False,
    )


def _rule(name: str, when: str, cues: dict[str, dict[str, list[str]]]) -> Rule:
    made = {
        cue: Cue(words={language: tuple(words) for language, words in table.items()}) for cue, table in cues.items()
    }
    return _made(name, when, made)


def _made(name: str, when: str, cues: dict[str, Cue]) -> Rule:
    return Rule(
        name=_PREFIX + name.replace("_", "-"), origin="library", level="change", since="0.1", when=when, cues=cues
    )
