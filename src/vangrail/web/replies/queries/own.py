"""The company's own replies: which wording holds, which waits for a yes, and which text is older than the leading one."""

from hashlib import sha256

from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.http import Http404

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.replies.models import OwnReply, Retirement, Variant, Wording


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


def replaced() -> set[str]:
    """Return the ids under which the company says something of its own."""
    return set(OwnReply.objects.filter(wordings__approval__isnull=False).values_list("name", flat=True))


def retired() -> set[str]:
    """Return the ids of replies that are out of use now."""
    return set(Retirement.objects.filter(back_at=None).values_list("name", flat=True))


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
