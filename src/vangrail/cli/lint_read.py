"""What somebody wants linted: a policy folder, a published policy, or any document with a policy in it."""

from collections.abc import Callable
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


@dataclass(frozen=True, slots=True)
class Asked:
    """For which country, in which language, whether the text is only a part, and what tells the status of a link, if anything."""

    country: str | None = None
    language: str | None = None
    excerpt: bool = False
    fetch: Callable[[str], int] | None = None


def read_and_lint(path: Path, asked: Asked) -> list[Linted]:
    """Return what was found, by text: a policy has one in every language.

    Raises:
        UsageError: there is nothing at this place, or it cannot be read.
        PolicyError: it is a policy folder with problems.
    """
    if not path.exists():
        raise failed(key="lint.missing", path=path)
    if path.is_dir() or path.name == PUBLISHED:
        return _policy(path, asked)
    document = read_document(path, language=asked.language)
    document = replace(document, excerpt=asked.excerpt or is_cut(document.text))
    found = lint_document(document, asked.country, fetch=asked.fetch)
    return [Linted(path.name, document, found, asked.country)]


def _policy(path: Path, asked: Asked) -> list[Linted]:
    policy = open_policy(path)
    if asked.language and asked.language not in policy.languages:
        raise failed(key="lint.language", found=asked.language, choices=", ".join(policy.languages))
    if asked.country and asked.country != policy.company.country:
        company = policy.company.model_copy(update={"country": asked.country})
        policy = policy.model_copy(update={"company": company})
    return [
        Linted(
            policy.company.name,
            policy_document(policy, each),
            lint_policy(policy, languages=[each], fetch=asked.fetch),
            policy.company.country,
            path if path.is_dir() else path.parent,
        )
        for each in ([asked.language] if asked.language else policy.languages)
    ]
