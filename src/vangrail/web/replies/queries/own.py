"""The company's own replies: which wording holds, which waits for a yes, and which text is older than the leading one."""

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

from django.db.models import Max, OuterRef, Prefetch, QuerySet, Subquery
from django.http import Http404
from django.utils import timezone

from vangrail.source.replies import load_catalogue
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.replies.models import OwnReply, Retirement, Variant, Wording

SOON: Final = timedelta(days=30)
"""How long before its last day a reply is shown as ending."""


def digest(text: str) -> str:
    """Return what tells one text from another."""
    return sha256(" ".join(text.split()).encode()).hexdigest()


def lead_digest(wording: Wording) -> str:
    """Return the digest of the text in the language that leads."""
    lead = next((each for each in wording.variants.all() if each.language == wording.leads), None)
    return digest(lead.text) if lead else ""


def is_stale(variant: Variant, wording: Wording) -> bool:
    """Return whether a text says the same as an older leading text."""
    return bool(variant.based_on) and variant.based_on != lead_digest(wording)


def holding() -> QuerySet[Wording]:
    """Return the wording of each reply that was approved last, with its texts and accounts. Its day may be over."""
    newest = Wording.objects.filter(reply=OuterRef("reply"), approval__isnull=False).order_by("-number")
    return (
        Wording.objects.filter(pk=Subquery(newest.values("pk")[:1]))
        .select_related("reply")
        .prefetch_related("variants", "accounts")
    )


def waiting() -> QuerySet[Wording]:
    """Return the wordings that nobody said yes or no to, and that nothing newer followed."""
    newest = (
        Wording.objects.filter(reply=OuterRef("reply")).values("reply").annotate(last=Max("number")).values("last")[:1]
    )
    return (
        Wording.objects.filter(number=Subquery(newest), approval=None, refusal=None)
        .select_related("reply", "by")
        .prefetch_related("variants", "accounts")
    )


@dataclass(frozen=True, slots=True)
class Row:
    """One reply in the list of who looks after them. `state` is ready, waiting, refused, ending, ended or retired."""

    name: str
    situation: str
    title: str
    own: bool
    state: str
    until: date | None
    languages: tuple[str, ...]
    stale: tuple[str, ...] = ()


def rows(person: Person, language: str) -> list[Row]:
    """Return every reply there is, the company's and the library's, with how it stands."""
    require(person, "replies.see")
    retired = set(Retirement.objects.filter(back_at=None).values_list("name", flat=True))
    wordings = Prefetch(
        "wordings",
        Wording.objects.select_related("approval", "refusal").prefetch_related("variants").order_by("-number"),
    )
    own = {each.name: each for each in OwnReply.objects.prefetch_related(wordings)}
    found = [_own_row(each, retired, language) for each in own.values()]
    for situation, replies in load_catalogue().replies.items():
        found += [
            Row(
                each.id,
                situation,
                each.name[language],
                own=False,
                state="retired" if each.id in retired else _until(each.review),
                until=each.review,
                languages=tuple(each.text),
            )
            for each in replies
            if each.id not in own
        ]
    order = list(load_catalogue().situations)
    return sorted(found, key=lambda row: (order.index(row.situation) if row.situation in order else 99, row.title))


def _own_row(own: OwnReply, retired: set[str], language: str) -> Row:
    """Return the row of a reply of the company: its newest wording, and whether that one is in use."""
    newest = own.wordings.all()[0]
    variants = {each.language: each for each in newest.variants.all()}
    shown = variants.get(language) or variants.get(newest.leads) or next(iter(variants.values()))
    stale = tuple(name for name, each in variants.items() if is_stale(each, newest))
    if own.name in retired:
        state = "retired"
    elif hasattr(newest, "refusal"):
        state = "refused"
    else:
        state = _until(newest.expires) if hasattr(newest, "approval") else "waiting"
    return Row(
        own.name, own.situation, shown.title, own=True, state=state, until=newest.expires, languages=tuple(variants),
        stale=stale,
    )  # fmt: skip


def _until(day: date) -> str:
    today = timezone.localdate()
    if day < today:
        return "ended"
    return "ending" if day - today <= SOON else "ready"


def own_for(person: Person, name: str) -> OwnReply:
    """Return a reply of the company for who looks after them.

    Raises:
        Http404: there is none of that id.
    """
    require(person, "replies.see")
    found = OwnReply.objects.filter(name=name).first()
    if found is None:
        raise Http404
    return found


def wordings_of(own: OwnReply) -> list[Wording]:
    """Return the wordings that a reply had, the newest first, each with who proposed it and what was said to it."""
    related = ("by", "approval__by", "refusal__by")
    return list(own.wordings.select_related(*related).prefetch_related("variants", "accounts"))
