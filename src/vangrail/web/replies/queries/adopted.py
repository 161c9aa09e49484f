"""Replies of the library: to which of them somebody here said yes, and which still wait for that."""

from collections.abc import Iterator
from functools import lru_cache

from django.utils import timezone

from vangrail.languages import SHIPPED
from vangrail.source.replies import load_catalogue
from vangrail.source.reply_forms import Reply
from vangrail.web.replies.models import Adoption
from vangrail.web.replies.queries.own import digest, replaced, retired


def adopted() -> frozenset[str]:
    """Return the ids of the library's replies that somebody said yes to, with the words that they have now."""
    now = digests()
    given = Adoption.objects.values_list("name", "digest")
    return frozenset(name for name, said in given if now.get(name) == said)


def unadopted() -> list[tuple[str, Reply]]:
    """Return (situation, reply) for what still waits for a yes: not replaced by words of the company, not retired, not over."""
    mine = adopted() | replaced() | retired()
    today = timezone.localdate()
    return [(there, each) for there, each in shipped() if each.id not in mine and each.review >= today]


@lru_cache(maxsize=1)
def digests() -> dict[str, str]:
    """Return the digest of each reply of the library: of its texts, where it is said, and when it is not to be used."""
    return {each.id: digest(_whole(each)) for _situation, each in shipped()}


def _whole(form: Reply) -> str:
    texts = [f"{language} {form.text[language]} {form.not_when[language]}" for language in SHIPPED]
    return "\n".join([form.where, *texts])


def shipped() -> Iterator[tuple[str, Reply]]:
    """Yield (situation, reply) for everything in the library."""
    for situation, replies in load_catalogue().replies.items():
        for each in replies:
            yield situation, each
