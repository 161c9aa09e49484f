"""Verdicts as SARIF 2.1.0, for editors and build systems that show findings in a file.

What only one desk may read is left out altogether: a SARIF file is made to be passed on. So is the draft's own text.
"""

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from vangrail.check.verdict import Finding, Verdict
from vangrail.cli.drafts import Given
from vangrail.cli.messages import say
from vangrail.cli.output import write_json
from vangrail.policy.clause import Clause
from vangrail.policy.model import Policy
from vangrail.policy.rule import Level, Rule

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final[dict[Level, str]] = {"fine": "none", "change": "note", "ask": "warning", "dont": "error"}
_SECRET: Final = "lexicon:need_to_know"


def write_sarif(verdicts: list[tuple[Given, Verdict]], policy: Policy) -> None:
    """Write one run with every finding that has a right to be passed on."""
    write_json(sarif(verdicts, policy))


def sarif(verdicts: list[tuple[Given, Verdict]], policy: Policy) -> dict[str, Any]:
    """Return the run as plain values. Columns and offsets count code points."""
    secret = secret_rules(policy)
    kept = [
        (given, verdict, finding)
        for given, verdict in verdicts
        for finding in verdict.findings
        if finding.rule not in secret
    ]
    names = list(dict.fromkeys(finding.rule for _, _, finding in kept))
    rules = {rule.name: (clause, rule) for clause, rule in policy.rules()}
    language = verdicts[0][1].language
    driver = {
        "name": "Vangrail",
        "semanticVersion": version("vangrail"),
        "rules": [_rule(*rules[name], language) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(given, verdict, finding, names) for given, verdict, finding in kept],
        "properties": {"policy": policy.digest, "policyVersion": policy.version},
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def secret_rules(policy: Policy) -> frozenset[str]:
    """Return the names of the rules that read need-to-know terms, directly or through a shared cue."""
    shared = {f"shared:{name}": cue.include for name, cue in policy.cues.items()}

    def reads(source: str, seen: frozenset[str] = frozenset()) -> bool:
        inner = () if source in seen else shared.get(source, ())
        return source == _SECRET or any(reads(each, seen | {source}) for each in inner)

    return frozenset(
        rule.name
        for _, rule in policy.rules()
        if any(reads(source) for cue in rule.cues.values() for source in cue.include)
    )


def _rule(clause: Clause, rule: Rule, language: str) -> dict[str, Any]:
    text, words = clause.texts[language], rule.words.get(language)
    what, why, instead = (words.what, words.why, words.instead) if words else (text.title, text.why, text.instead)
    labels = {key: say(f"verdict.{key}", lang=language) for key in ("why", "instead")}
    plain = f"{what}\n\n{labels['why']}: {why}\n\n{labels['instead']}: {instead}"
    marked = (
        f"{what}\n\n**{labels['why']}** {why}\n\n**{labels['instead']}** {instead}\n\n## {text.title}\n\n{text.text}"
    )
    return {
        "id": rule.name,
        "shortDescription": {"text": what},
        "fullDescription": {"text": f"{text.title}: {why}"},
        "help": {"text": plain, "markdown": marked},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
        "properties": {"clause": clause.id, "section": clause.section, "tags": [clause.section, clause.id]},
    }


def _result(given: Given, verdict: Verdict, finding: Finding, names: list[str]) -> dict[str, Any]:
    desk = str(finding.desk)
    fine = finding.level == "fine"
    said = " ".join(part for part in (finding.what, finding.why, finding.instead) if part)
    return {
        "ruleId": finding.rule,
        "ruleIndex": names.index(finding.rule),
        "kind": "informational" if fine else "fail",
        "level": _LEVELS[finding.level],
        "message": {"text": said},
        "locations": list(_locations(given, finding)),
        "properties": {
            "level": finding.level,
            "clause": finding.clause,
            "desk": desk,
            "by": finding.by,
            "moment": verdict.moment_digest,
        },
    }


def _locations(given: Given, finding: Finding) -> Iterator[dict[str, Any]]:
    """Yield a location for each place; the whole draft for a finding about none in particular."""
    uri = quote(PurePath(given.name).as_posix()) if given.name else "stdin"
    breaks = _line_starts(given.whole)
    for start, end in finding.spans or ((0, len(given.text)),):
        (line, column), (last, after) = (_place(breaks, given.start + offset) for offset in (start, end))
        region = {
            "startLine": line,
            "startColumn": column,
            "endLine": last,
            "endColumn": after,
            "charOffset": given.start + start,
            "charLength": end - start,
        }
        yield {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _line_starts(text: str) -> list[int]:
    """Return where each line begins; a line ends with LF, CR LF or CR, as in SARIF."""
    starts = [0]
    for index, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[index + 1 : index + 2] != "\n"):
            starts.append(index + 1)
    return starts


def _place(starts: list[int], offset: int) -> tuple[int, int]:
    """Return the line and column of an offset, both counted from 1."""
    line = sum(start <= offset for start in starts)
    return line, offset - starts[line - 1] + 1
