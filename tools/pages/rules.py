"""The pages of the library's rules, one a clause: what each rule looks for, what it says, and drafts that show it."""

from collections.abc import Mapping

from vangrail.policy.clause import Clause
from vangrail.policy.rule import Cue, Example, Rule
from vangrail.source.library import load_library

OWNS = "rules/*.md"
_LEVELS = {"fine": "Fine", "change": "Fine with a change", "ask": "Ask first", "dont": "Please don't"}
_KINDS = {"flag": "speaks", "pass": "is silent", "miss": "misses (known)"}
_MOST_WORDS = 6


def pages() -> dict[str, str]:
    """Return a page for every clause of the library that has rules, and one that lists them."""
    clauses = [clause for clause in load_library().clauses.values() if clause.rules]
    index = ["# Rules of the library", "", "| clause | rules |", "|---|---|"]
    index += [
        f"| [{clause.id}]({clause.id}.md) | {', '.join(f'`{rule.name}`' for rule in clause.rules)} |"
        for clause in clauses
    ]
    return {"rules/index.md": "\n".join(index), **{f"rules/{clause.id}.md": page(clause) for clause in clauses}}


def page(clause: Clause) -> str:
    """Return the page of one clause."""
    return "\n\n".join([f"# {clause.texts['en'].title} (`{clause.id}`)", *(section(rule) for rule in clause.rules)])


def section(rule: Rule) -> str:
    """Return a rule's part: level, condition, cues, what it says in English, and its English examples."""
    words = rule.words.get("en")
    said = [words.what, words.why, words.instead] if words else []
    facts = [f"- level: {_LEVELS[rule.level]}", f"- speaks when: `{rule.when}`, within {window(rule.within)}"]
    facts += (
        [f"- silent when the draft has: {', '.join(f'`shared:{name}`' for name in rule.unless)}"] if rule.unless else []
    )
    facts += [f"- in the policy when: `{rule.dial}`"] if rule.dial else []
    facts += [f"- `{name}`: {cue_words(cue)}" for name, cue in rule.cues.items()]
    examples = [f"- {_KINDS[example.kind]}: {shown(example)}" for example in rule.examples.get("en", ())]
    return "\n\n".join(filter(None, [f"## {rule.name}", " ".join(said), "\n".join(facts), "\n".join(examples)]))


def window(within: str | int) -> str:
    """Return how far apart the parts of a rule may stand."""
    return f"{within} words" if isinstance(within, int) else f"a {within}" if within == "sentence" else "the draft"


def cue_words(cue: Cue) -> str:
    """Return a cue in a line: the first of its English words, how many more there are, and what it includes."""
    words = [*cue.words.get("en", ()), *cue.words.get("any", ())]
    plain = [f"*{word.removeprefix('=')}*" for word in words if not word.startswith("re:")]
    patterns = sum(word.startswith("re:") for word in words)
    parts = [", ".join(plain[:_MOST_WORDS])] if plain else []
    parts += [f"{len(plain) - _MOST_WORDS} more words"] if len(plain) > _MOST_WORDS else []
    parts += [f"{patterns} pattern{'s' if patterns > 1 else ''}"] if patterns else []
    return "; ".join([*parts, *(f"`{name}`" for name in cue.include)])


def shown(example: Example) -> str:
    """Return an example as text, with the circumstances that differ from an ordinary draft."""
    around: Mapping[str, object] = {
        "account": example.account,
        "platform": example.platform,
        "role": example.role,
        "country": example.country,
    }
    differs = [f"{name} {value}" for name, value in around.items() if value and value != "personal"]
    differs += ["with a picture"] if example.has_image else []
    return example.text.replace("\n", " / ") + (f" ({', '.join(differs)})" if differs else "")
