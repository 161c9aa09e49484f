"""The approvals of the invented company: some that wait, one to change, one that was changed and asked again, some that hold.

What the check says is not asked here: reading the policy for the first time takes longer than somebody waits for a demonstration.
"""

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.approvals.actions.deciding import Said, say_no, say_yes
from vangrail.web.approvals.actions.handing import hand_over
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.models import Request
from vangrail.web.approvals.queries import how, people_of
from vangrail.web.drafts.actions import add_text, make, write
from vangrail.web.drafts.models import Draft
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import current

APPROVED: Final = ("Winterbeurt in november", "Sluiting op 26 december", "Ruta del domingo", "Open werkplaats")
WAITING: Final = ("Zonnepanelen in Gent", "Taller abierto", "Vacature fietsenmaker Leuven")
REFUSED: Final = "Bedankje aan de vrijwilligers"
REASON: Final = "Noem de vereniging erbij: zonder naam weet niemand wie we bedanken."
AGAIN: Final = "Antwoord over levertijden"
_FIRST: Final = "Je bakfiets staat er over drie weken, beloofd!"
_SECOND: Final = "Je bakfiets staat er over drie tot vier weken. We bellen je zodra hij klaar is."
_TOO_MUCH: Final = "Beloof geen dag die de werkplaats niet in de hand heeft. Zeg wanneer we bellen."


def fill(at: datetime | None = None) -> None:
    """Submit, approve, refuse and hand over, once; without drafts or a policy nothing happens."""
    policy, at = current(), at or timezone.now()
    if policy is None or Request.objects.exists() or not Draft.objects.exists():
        return
    for title in (*APPROVED, REFUSED, *WAITING):
        asked = _ask(Draft.objects.filter(title=title, withdrawn=None).first(), at - timedelta(hours=6))
        if asked and title in APPROVED:
            _yes(asked, at - timedelta(hours=4))
        elif asked and title == REFUSED:
            _no(asked, REASON, "facts", at - timedelta(hours=5))
    _again(at)
    _away(at)


def _ask(draft: Draft | None, at: datetime) -> Request | None:
    if draft is None or draft.made_by is None:
        return None
    try:
        return submit(draft, by=draft.made_by, at=at, found=[])
    except RefusedError:  # a draft that shows what is still open
        return None


def _yes(asked: Request, at: datetime) -> None:
    """Let whoever is asked say yes, step by step."""
    while (now := how(asked, at).now).state == "waiting":
        asked.refresh_from_db()
        say_yes(asked, by=people_of(now.first or sorted(now.may))[0], step=now.step, at=at, found=[])
        asked = Request.objects.get(pk=asked.pk)


def _no(asked: Request, reason: str, clause: str, at: datetime) -> None:
    now, policy = how(asked, at).now, current()
    known = {each.id for each in policy.clauses} if policy else set()
    text = asked.content["variants"][0]
    said = Said(f"text:{text['account']}:{text['language']}", clause if clause in known else min(known), reason)
    say_no(asked, [said], by=people_of(now.first or sorted(now.may))[0], step=now.step, at=at)


def _again(at: datetime) -> None:
    """Let whoever answers customers write an answer that has to change, and ask again: it waits for who approves."""
    ines = Person.objects.filter(email="ines@fietshuis-pedaal.example").first()
    like = Draft.objects.filter(title=AGAIN, withdrawn=None).first()
    if ines is None or like is None:
        return
    account = like.variants.select_related("account")[0].account
    draft = make({"title": "Bakfiets: wanneer is hij klaar?", "topic": like.topic}, by=ines, at=at - timedelta(hours=9))
    text = add_text(draft, account, "nl", _FIRST, by=ines)
    if asked := _ask(draft, at - timedelta(hours=8)):
        _no(asked, _TOO_MUCH, "customer_questions", at - timedelta(hours=7))
        write(text, _SECOND, by=ines)
        _ask(Draft.objects.get(pk=draft.pk), at - timedelta(hours=3))


def _away(at: datetime) -> None:
    """Let whoever approves hand it over for a week that is to come."""
    samir = Person.objects.filter(email="samir@fietshuis-pedaal.example").first()
    ines = Person.objects.filter(email="ines@fietshuis-pedaal.example").first()
    if samir and ines and samir.has_perm("approvals.hand_over"):
        hand_over(ines, at + timedelta(days=10), at + timedelta(days=17), by=samir, at=at)
