"""The signatures of the demonstration: a roll-out half done, some who signed, one reminder due, and one who answered twice."""

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import current_version
from vangrail.web.signatures.actions.rollouts import start
from vangrail.web.signatures.actions.signing import sign
from vangrail.web.signatures.actions.waves import ask_members
from vangrail.web.signatures.models import Invitation, RollOut, Wave
from vangrail.web.signatures.paper import paper_for

SIZE: Final = 9
"""People in a wave: the first two waves of five were asked."""
ASKED: Final = 2
BEFORE: Final = timedelta(days=9)
"""How long ago the first wave was asked."""


def fill() -> None:
    """Roll the example's policy out to half of the company; where somebody rolled out already, nothing happens."""
    version, by = current_version(), _holder("people_admin")
    if RollOut.objects.exists() or version is None or by is None:
        return
    now = timezone.now()
    rollout = start(
        version, by=by, split="size", size=SIZE, starts=timezone.localdate(now) + timedelta(days=1), days=14
    )
    for number, wave in enumerate(rollout.waves.order_by("number")[:ASKED]):
        at = max(now - BEFORE + timedelta(days=number), version.publication.effective)
        Wave.objects.filter(pk=wave.pk).update(on=timezone.localdate(at), begun_at=at)
        ask_members(Wave.objects.get(pk=wave.pk), at=at)
        _sign_some(wave, version)
    first = Invitation.objects.filter(remind_on__isnull=False).order_by("pk").first()
    if first:
        Invitation.objects.filter(pk=first.pk).update(remind_on=timezone.localdate(now))


def _sign_some(wave: Wave, version: Version) -> None:
    """Let two of three people of a wave sign, the second of them after a wrong answer."""
    for number, person in enumerate(Person.objects.filter(pk__in=wave.members).order_by("pk")):
        paper = paper_for(person)
        if number % 3 and paper:
            answers = [_answers(each, wrong_first=number == 1) for each in paper.questions]
            sign(version, by=person, language=person.language, way="link" if person.email else "code", answers=answers)


def _answers(asked: Any, *, wrong_first: bool) -> dict[str, Any]:
    ranked = sorted(range(len(asked.question.answers)), key=lambda number: asked.question.answers[number].right)
    return {
        "clause": asked.clause,
        "question": asked.place,
        "answers": [ranked[0], ranked[-1]] if wrong_first else ranked[-1:],
    }


def _holder(role: str) -> Person | None:
    held = Person.objects.here().filter(roles__name=role, roles__taken_at__isnull=True)
    return held.order_by("roles__pk").first()
