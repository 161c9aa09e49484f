"""A line for one's own profile: those that fit a field, best first."""

from dataclasses import dataclass

from vangrail.languages import SHIPPED, choose
from vangrail.policy.model import Policy
from vangrail.source.names import name_of
from vangrail.source.pages import load_pages


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a profile with the lines that fit it, the longest first; `most` are the characters it takes."""

    name: str
    most: int
    lines: tuple[str, ...]
    verified: object


def fields(policy: Policy | None, platform: str, language: str) -> tuple[Field, ...]:
    """Return the fields of a platform with the lines that fit, in a language. Without a policy no line names the company."""
    page = load_pages().disclaimers
    language = choose(language, SHIPPED)
    company = policy.company.name if policy else ""
    said = [line.text[language] for line in page.lines]
    filled = [line.replace("{company}", company) for line in said if company or "{company}" not in line]
    return tuple(
        Field(
            page.field_name[one.field][language],
            one.most,
            tuple(sorted((line for line in filled if len(line) <= one.most), key=len, reverse=True)),
            one.verified,
        )
        for one in page.fields
        if one.platform == platform
    )


def platforms(language: str) -> list[tuple[str, str]]:
    """Return the platforms whose profiles have such a field, with their names."""
    names = dict.fromkeys(one.platform for one in load_pages().disclaimers.fields)
    return [(name, name_of("platforms", name, language)) for name in names]
