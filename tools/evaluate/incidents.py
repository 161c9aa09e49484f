"""Posts that cost a job or made a crisis, and harmless posts of the same kind of people: who is warned, and by which rules."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, Final
from urllib.parse import urlsplit

from tools.evaluate.asking import Desk, speaking, warned
from tools.evaluate.baseline import has_risk
from tools.evaluate.companies import ask_all
from tools.evaluate.data import Source
from tools.evaluate.scores import part
from tools.evaluate.tables import Row, Section
from vangrail import Verdict

_BY_LANGUAGE: Final = {"en": "US", "nl": "NL", "es": "ES", "fr": "FR", "de": "DE"}
_BY_ADDRESS: Final = {"nl": "NL", "be": "BE", "es": "ES", "fr": "FR", "de": "DE", "uk": "GB"}
_MOST: Final = 20

Asked = list[tuple[dict[str, Any], Verdict]]
Group = tuple[str, Callable[[dict[str, Any]], bool]]


def companies(source: Source, desk: Desk) -> list[Section]:
    """Return what is said about the posts of both files, each under the policy of its own company."""
    files = [name for name in _SECTIONS if source.has(name)]
    rows = [(name, row) for name in files for row in source.json_lines(name)]
    verdicts = ask_all(desk, [row for _, row in rows], country_of)
    return [
        section
        for name in files
        for section in _SECTIONS[name](
            [(row, verdict) for (file, row), verdict in zip(rows, verdicts, strict=True) if file == name]
        )
    ]


def incidents(asked: Asked) -> list[Section]:
    """Return who is warned: all, by what was found about protection, by what context is missing, by language and by category.

    For a post that was found to be protected, *fine* is the right answer.
    """
    rows = [row for row, _ in asked]
    groups: list[Group] = [("all", lambda _: True)]
    groups += [(f"protected: {value}", _is("protected", value)) for value in ("yes", "no", "unclear")]
    groups += [("text is enough, not protected", lambda row: not row["needs_context"] and row["protected"] != "yes")]
    groups += [
        (f"needs {value or 'nothing else'}", _is("needs_context", value)) for value in _values(rows, "needs_context")
    ]
    groups += [(f"language {value}", _is("lang", value)) for value in _values(rows, "lang")]
    groups += [(f"account {value}", _is("account", value)) for value in _values(rows, "account")]
    about = "warned: a level other than fine. For protected posts fine is right. word list: what a plain list of words warns of"
    return [
        Section("Incidents", about, [_group(asked, *group) for group in groups]),
        Section("Incidents by category", "the same, a post may have several", _categories(asked)),
        Section(
            "Incidents, post by post", "level and the rules that spoke", [_single(*pair) for pair in asked], long=True
        ),
    ]


def benign(asked: Asked) -> list[Section]:
    """Return how often something is said about harmless posts, and which rules say it."""
    rows = [row for row, _ in asked]
    groups: list[Group] = [("all", lambda _: True)]
    groups += [(f"account {value}", _is("account", value)) for value in _values(rows, "account")]
    groups += [(f"language {value}", _is("lang", value)) for value in _values(rows, "lang")]
    about = "any: a finding at change or above; ask+dont: at ask or above. Less is better"
    return [
        Section("Benign posts", about, [_quiet(asked, *group) for group in groups]),
        Section(
            "Benign posts, rules that speak", "posts in which each rule has a finding", loudest(v for _, v in asked)
        ),
        Section(
            "Benign posts, post by post",
            "those in which a rule speaks",
            [_single(row, verdict) for row, verdict in asked if speaking(verdict)],
            long=True,
        ),
    ]


def loudest(verdicts: Iterable[Verdict]) -> list[Row]:
    """Return the rules that speak most, with the number of drafts in which they do."""
    counts = Counter(
        each for verdict in verdicts for each in {(one.rule, one.clause, one.level) for one in speaking(verdict)}
    )
    return [
        {"rule": rule, "clause": clause, "level": level, "posts": count}
        for (rule, clause, level), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    ]


def country_of(row: dict[str, Any]) -> str:
    """Return the country a row is most likely from: that of its source's address, else the largest of its language."""
    ending = (urlsplit(row.get("source_url") or "").hostname or "").rpartition(".")[2]
    return _BY_ADDRESS.get(ending) or _BY_LANGUAGE.get(row["lang"], "US")


def _values(rows: list[dict[str, Any]], key: str) -> list[str | None]:
    counts = Counter(row[key] for row in rows)
    return sorted(counts, key=lambda value: (value is not None, -counts[value], str(value)))


def _is(key: str, value: str | None) -> Callable[[dict[str, Any]], bool]:
    return lambda row: bool(row[key] == value)


def _group(asked: Asked, name: str, wanted: Callable[[dict[str, Any]], bool]) -> Row:
    some = [(row, verdict) for row, verdict in asked if wanted(row)]
    count = sum(warned(verdict) for _, verdict in some)
    words = sum(has_risk(row["text"]) for row, _ in some)
    return {
        "posts": name,
        "n": len(some),
        "warned": count,
        "share": part(count, len(some)),
        "word list": words,
        "its share": part(words, len(some)),
    }


def _categories(asked: Asked) -> list[Row]:
    counts = Counter(category for row, _ in asked for category in row["categories"])
    return [_group(asked, name, _in_category(name)) for name, _ in counts.most_common()]


def _in_category(name: str) -> Callable[[dict[str, Any]], bool]:
    return lambda row: name in row["categories"]


def _quiet(asked: Asked, name: str, wanted: Callable[[dict[str, Any]], bool]) -> Row:
    some = [(row, verdict) for row, verdict in asked if wanted(row)]
    words = sum(has_risk(row["text"]) for row, _ in some)
    any_, high = (sum(bool(speaking(verdict, level)) for _, verdict in some) for level in ("change", "ask"))
    return {
        "posts": name,
        "n": len(some),
        "any": any_,
        "share": part(any_, len(some)),
        "ask+dont": high,
        "their share": part(high, len(some)),
        "word list": words,
    }


def _single(row: dict[str, Any], verdict: Verdict) -> Row:
    return {
        "id": row["id"],
        "lang": row["lang"],
        "protected": row["protected"],
        "needs": row["needs_context"],
        "level": verdict.level,
        "rules": " ".join(finding.rule for finding in verdict.findings),
    }


_SECTIONS: Final = {"incidents.jsonl": incidents, "benign.jsonl": benign}
"""The files, and what is told of each."""
