"""The parts of a post that somebody can say something about, and what changed between two of its states."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from vangrail.languages import NAMES
from vangrail.web.accounts.models import Account
from vangrail.web.ui.days import moment_of

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a post: its key, which stays the same while its words change, what it is called, and what it says."""

    key: str
    label: str
    text: str
    language: str = ""
    account: int = 0
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """A part that says something else than before; empty texts for one that was not there or is no longer."""

    part: Part
    old: str
    new: str


def parts(content: Content) -> list[Part]:
    """Return the parts of what goes out, in the order in which they are read."""
    names = Account.objects.in_bulk([variant["account"] for variant in content["variants"]])
    accounts = {number: str(account) for number, account in names.items()}
    return [*_texts(content, accounts), *_pictures(content), *_around(content), *_accounts(content, accounts)]


def changes(old: Content, new: Content) -> list[Changed]:
    """Return what changed from one state to another, part by part."""
    before, after = ({part.key: part for part in parts(each)} for each in (old, new))
    found = []
    for key in dict.fromkeys([*after, *before]):
        was, now = before.get(key), after.get(key)
        texts = was.text if was else "", now.text if now else ""
        part = now or was
        if part is not None and ((was is None) != (now is None) or texts[0] != texts[1]):
            found.append(Changed(part, *texts))
    return found


def _texts(content: Content, accounts: Mapping[int, str]) -> Iterator[Part]:
    for variant in content["variants"]:
        number, language = variant["account"], variant["language"]
        name = NAMES.get(language, language)
        said = {"account": accounts.get(number, "…"), "language": name}
        label = gettext("Text for %(account)s, %(language)s") % said
        yield Part(f"text:{number}:{language}", label, variant["text"], language, number)


def _pictures(content: Content) -> Iterator[Part]:
    for position, picture in enumerate(content["pictures"], start=1):
        key = picture["digest"][:16]
        yield Part(
            f"picture:{key}", gettext("Picture %(number)s") % {"number": position}, "", picture=picture["digest"]
        )
        for language, alt in picture["alt"].items():
            said = {"number": position, "language": NAMES.get(language, language)}
            label = gettext("What is in picture %(number)s, in %(language)s") % said
            yield Part(f"alt:{key}:{language}", label, alt, language)


def _around(content: Content) -> Iterator[Part]:
    target = content["target_at"]
    yield Part(
        "time", gettext("When it goes out"), moment_of(target) if target else gettext("As soon as it is approved")
    )
    if content["in_reply_to"]:
        yield Part("in_reply_to", gettext("Answers this post"), content["in_reply_to"])
    if content["topic"]:
        yield Part("topic", gettext("Topic"), content["topic"])


def _accounts(content: Content, accounts: Mapping[int, str]) -> Iterator[Part]:
    for number in dict.fromkeys(variant["account"] for variant in content["variants"]):
        yield Part(f"account:{number}", gettext("Account"), accounts.get(number, "…"), account=number)
