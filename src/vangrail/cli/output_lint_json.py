"""The linter's findings for programs, editors and build systems."""

from importlib.metadata import version
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from vangrail.cli.lint_read import Linted
from vangrail.cli.output_sarif import SCHEMA
from vangrail.lint.finding import Answer, LintFinding

FORMAT: Final = 1
"""The version of the JSON form."""

_LEVELS: Final[dict[Answer, str]] = {"ok": "none", "review": "warning", "flag": "error"}


def as_json(linted: list[Linted]) -> dict[str, Any]:
    """Return everything as plain values. Spans count code points of `text`, which is what was read."""
    return {
        "format": FORMAT,
        "documents": [
            {
                "name": each.name,
                "language": each.document.language,
                "country": each.country,
                "excerpt": each.document.excerpt,
                "text": each.document.text,
                "findings": [finding.to_dict() for finding in each.findings],
            }
            for each in linted
        ],
    }


def as_sarif(linted: list[Linted]) -> dict[str, Any]:
    """Return one SARIF run. A region counts code points of the text that was read, and quotes it: the file may be a PDF."""
    found = [(each, finding) for each in linted for finding in each.findings if finding.answer != "ok"]
    names = list(dict.fromkeys(finding.rule for _, finding in found))
    first = {finding.rule: finding for _, finding in reversed(found)}
    driver = {
        "name": "Vangrail",
        "semanticVersion": version("vangrail"),
        "rules": [_rule(first[name]) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, finding, names) for each, finding in found],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(finding: LintFinding) -> dict[str, Any]:
    url = next((source.url for source in finding.sources if source.url), None)
    return {
        "id": finding.rule,
        "shortDescription": {"text": finding.what},
        "fullDescription": {"text": finding.why},
        "properties": {"family": finding.family},
    } | ({"helpUri": url} if url else {})


def _result(linted: Linted, finding: LintFinding, names: list[str]) -> dict[str, Any]:
    place = finding.place
    file = place.file if place and place.file else PurePath(linted.name).name
    where: dict[str, Any] = {"artifactLocation": {"uri": quote(file)}}
    if finding.span:
        start, end = finding.span
        where["region"] = {
            "charOffset": start,
            "charLength": end - start,
            "snippet": {"text": linted.document.text[start:end]},
        }
    said = "\n\n".join(part for part in (finding.what, finding.why, finding.instead) if part)
    return {
        "ruleId": finding.rule,
        "ruleIndex": names.index(finding.rule),
        "level": _LEVELS[finding.answer],
        "message": {"text": said},
        "locations": [{"physicalLocation": where}],
        "properties": {"answer": finding.answer, "component": finding.component, "presence": finding.presence},
    }
