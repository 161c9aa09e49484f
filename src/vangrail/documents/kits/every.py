"""Every kit and every sheet of a policy, and their files."""

from collections.abc import Iterator, Sequence
from datetime import date

from vangrail.documents import html
from vangrail.documents.kits.kit import Kit
from vangrail.documents.kits.promises import promises
from vangrail.documents.kits.readers import candidate_page, third_party_page
from vangrail.documents.kits.sheet import Sheet, pocket_card, poster
from vangrail.documents.kits.sheet_html import sheet_page
from vangrail.documents.kits.summary import summary
from vangrail.documents.kits.talk import manager_talk
from vangrail.documents.kits.workshop import workshop
from vangrail.documents.page import dressed
from vangrail.policy.model import Policy


def kits_of(policy: Policy, language: str, *, issued: date | None = None) -> Iterator[Kit]:
    """Yield every kit that a policy has readers for. A kit without a word about posting is left out."""
    made = [summary(policy, audience, language, issued=issued) for audience in policy.audiences]
    if "candidate" in policy.audiences:
        made.append(candidate_page(policy, language, issued=issued))
    if "third_party" in policy.audiences:
        made.append(third_party_page(policy, language, issued=issued))
    if "personal" in policy.audiences:
        made += [make(policy, language, issued=issued) for make in (manager_talk, workshop, promises)]
    yield from (kit for kit in made if kit.sections)


def sheets_of(policy: Policy, language: str, *, address: str | None = None) -> Iterator[Sheet]:
    """Yield the pocket card and the posters. `address` is where the policy or the check stands, as a web address."""
    if "personal" in policy.audiences:
        yield pocket_card(policy, language)
        yield poster(policy, language, "a4", address=address)
        yield poster(policy, language, "a5", address=address)


def kit_page(kit: Kit, others: Sequence[Kit] = ()) -> bytes:
    """Return a kit as UTF-8 HTML that prints well. `others` lie beside it; it links to itself in other languages."""
    same = [each for each in others if (each.form, each.kind) == (kit.form, kit.kind)]
    return dressed(html.render(kit, same), f"kit-{kit.form}")


def files_of(
    policy: Policy, languages: Sequence[str], *, address: str | None = None, issued: date | None = None
) -> dict[str, bytes]:
    """Return every kit and sheet as HTML by file name. The same policy gives the same bytes."""
    kits = [kit for language in languages for kit in kits_of(policy, language, issued=issued)]
    found = {f"{kit.name}.html": kit_page(kit, kits) for kit in kits}
    for language in languages:
        found |= {f"{each.name}.html": sheet_page(each) for each in sheets_of(policy, language, address=address)}
    return found
