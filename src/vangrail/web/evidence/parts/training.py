"""Courses that were finished, and licences to speak for the company."""

from collections.abc import Iterator

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row
from vangrail.web.training.models import Certificate, Licence


def rows(scope: Scope) -> Iterator[Row]:
    """Yield every certificate and licence between the days."""
    done = Certificate.objects.filter(scope.within("at")).order_by("pk")
    fields = "person_id", "audience", "scope", "version__number", "version__digest", "language", "digest", "at"
    for person, audience, course, version, policy, language, digest, at in done.values_list(*fields).iterator():
        yield {
            "kind": "certificate", "who": scope.who(person), "audience": audience, "course": course, "version": version,
            "policy": policy, "language": language, "content": digest, "at": at,
        }  # fmt: skip
    for each in Licence.objects.filter(scope.within("at")).order_by("pk").iterator():
        yield {
            "kind": "licence", "who": scope.who(each.person_id), "topic": each.topic, "channel": each.channel,
            "language": each.language, "market": each.market, "course": each.scope, "from": each.since, "until": each.until,
            "by": scope.who(each.by_id), "at": each.at, "ended_by": scope.who(each.ended_by_id), "ended_at": each.ended_at,
        }  # fmt: skip
