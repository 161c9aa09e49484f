"""What somebody wants linted: a policy folder, a published policy, or any document with a policy in it."""

from dataclasses import dataclass, replace
from pathlib import Path

from vangrail.cli.endings import failed
from vangrail.cli.policies import open_policy
from vangrail.lint.api import is_cut, lint_document, lint_policy
from vangrail.lint.document import Document
from vangrail.lint.finding import LintFinding
from vangrail.lint.policy_text import policy_document
from vangrail.lint.reader import read_document
from vangrail.source.published import PUBLISHED


@dataclass(frozen=True, slots=True)
class Linted:
    """One text, what was found in it, and the country it was read for. `folder` is set where it is a policy's."""

    name: str
    document: Document
    findings: tuple[LintFinding, ...]
    country: str | None
    folder: Path | None = None


def read_and_lint(path: Path, country: str | None, language: str | None, *, excerpt: bool) -> list[Linted]:
    """Return what was found, by text: a policy has one in every language.

    Raises:
        UsageError: there is nothing at this place, or it cannot be read.
        PolicyError: it is a policy folder with problems.
    """
    if not path.exists():
        raise failed(key="lint.missing", path=path)
    if path.is_dir() or path.name == PUBLISHED:
        return _policy(path, country, language)
    document = read_document(path, language=language)
    document = replace(document, excerpt=excerpt or is_cut(document.text))
    return [Linted(path.name, document, lint_document(document, country), country)]


def _policy(path: Path, country: str | None, language: str | None) -> list[Linted]:
    policy = open_policy(path)
    if language and language not in policy.languages:
        raise failed(key="lint.language", found=language, choices=", ".join(policy.languages))
    if country and country != policy.company.country:
        company = policy.company.model_copy(update={"country": country})
        policy = policy.model_copy(update={"company": company})
    return [
        Linted(
            policy.company.name,
            policy_document(policy, each),
            lint_policy(policy, languages=[each]),
            policy.company.country,
            path if path.is_dir() else path.parent,
        )
        for each in ([language] if language else policy.languages)
    ]
