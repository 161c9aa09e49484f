"""Who read and understood which text, in which language, when; and those texts."""

from collections.abc import Iterator
from typing import cast

from vangrail.documents.render import render
from vangrail.policy.audience import Audience
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row
from vangrail.web.policies.queries import policy_of
from vangrail.web.signatures.models import Signature

FIELDS = (
    "entry_id", "person_id", "stay", "version__number", "version__digest", "audience", "language", "text_digest", "way",
    "answers", "at",
)  # fmt: skip


def rows(scope: Scope) -> Iterator[Row]:
    """Yield every attestation between the days, in the order of their entries in the chain."""
    found = Signature.objects.filter(scope.within("at")).order_by("entry_id").values_list(*FIELDS)
    for entry, person, stay, number, policy, audience, language, text, way, answers, at in found.iterator(2000):
        yield {
            "entry": entry, "who": scope.who(person), "stay": stay, "version": number, "policy": policy,
            "audience": audience, "language": language, "text": text, "way": way, "answers": answers, "at": at,
        }  # fmt: skip


def files(scope: Scope) -> Iterator[tuple[str, bytes]]:
    """Yield each text that was signed as Markdown, under its digest. Other bytes than those signed are named so."""
    found = Signature.objects.filter(scope.within("at")).order_by()
    kinds = found.values_list("version_id", "version__digest", "audience", "language", "text_digest").distinct()
    done = set()
    for version, policy, audience, language, digest in sorted(kinds):
        if digest not in done:
            done.add(digest)
            text = render(
                policy_of(version, policy), audience=cast("Audience", audience), language=language, format="md"
            )
            yield f"texts/{digest}.md", text
