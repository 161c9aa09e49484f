"""Small policies for tests, built in code: one clause, the rules and words that a test needs."""

from datetime import UTC, date, datetime

from vangrail.check.draft import Draft, Moment
from vangrail.check.verdict import Verdict
from vangrail.policy.clause import Clause, ClauseText
from vangrail.policy.company import Company, Dials, Lexicon
from vangrail.policy.model import Policy
from vangrail.policy.rule import Cue, Rule, Words

NOON = Moment(at=datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
"""A fixed moment with nothing frozen."""

FACT_CUES = {
    "negation": Cue(words={"en": ("not", "never", "isn't", "no"), "nl": ("niet", "geen"), "es": ("no", "nunca")}),
    "quotation": Cue(words={"en": ("he said", "called me"), "nl": ("zei hij",), "es": ("me dijo",)}),
    "question": Cue(words={"en": ("may i",), "nl": ("mag ik",), "es": ("puedo",)}),
    "past": Cue(words={"en": ("used to", "last year"), "nl": ("vroeger",), "es": ("antes",)}),
}

LANGUAGES = ("en", "nl", "es")


def cue(*include: str, **words: list[str]) -> Cue:
    """Return a cue of words per language and of other sources."""
    return Cue(words={language: tuple(entries) for language, entries in words.items()}, include=include)


def rule(name: str, when: str, level: str = "change", *, cues: dict[str, Cue], **more: object) -> Rule:
    """Return a rule with plain words in every language."""
    words = {
        language: Words(what=f"what {language}", why=f"why {language}", instead=f"instead {language}")
        for language in LANGUAGES
    }
    return Rule.model_validate(
        {"name": name, "level": level, "since": "0.1", "when": when, "cues": cues, "words": words} | more
    )


def policy(
    *rules: Rule,
    cues: dict[str, Cue] | None = None,
    languages: tuple[str, ...] = LANGUAGES,
    origin: str = "library",
    **more: object,
) -> Policy:
    """Return a policy of one clause with these rules."""
    text = ClauseText(title="Title", text="Text.", why="Why.", instead="Instead.")
    clause = Clause(
        id="a_clause",
        section="protect",
        audiences=("personal",),
        desk="legal",
        since="0.1",
        review=date(2027, 1, 1),
        texts=dict.fromkeys(languages, text),
        rules=rules,
        origin=origin,
    )
    fields = {
        "library_version": "0.1",
        "company": Company(name="Acme Retail BV", country="BE"),
        "languages": languages,
        "dials": Dials(),
        "desks": {},
        "lexicon": Lexicon(),
        "clauses": (clause,),
        "cues": FACT_CUES | (cues or {}),
        "second_opinion": False,
    }
    return Policy.model_validate(fields | more)


def marked(verdict: Verdict, draft: Draft) -> dict[str, list[str]]:
    """Return what each finding marks in the draft, by rule."""
    return {finding.rule: [draft.text[start:end] for start, end in finding.spans] for finding in verdict.findings}
