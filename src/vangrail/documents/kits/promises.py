"""What I do, and what the company does for me: the two lists of the clause about responsibilities, to be signed by both."""

from datetime import date

from vangrail.documents.kits.extract import pieces
from vangrail.documents.kits.kit import Kit, Maker
from vangrail.documents.model import Items, Prose, Section
from vangrail.policy.model import Policy


def promises(policy: Policy, language: str, *, issued: date | None = None) -> Kit:
    """Return the page. A clause of the company's own without two lists is printed as it is."""
    make = Maker(policy, "personal", language, issued)
    sections: list[Section] = []
    for clause in make.those("responsibilities"):
        sections = _sides(make.text(clause).title, make.text(clause).text)
    signed = (make.signatures("sign.me", ""), make.signatures("sign.company", f"**{make.owner}**"))
    if sections:
        *sides, rest = sections
        sections = [*sides, Section("kit-sign", make.word("promises.sign"), (*rest.blocks, *signed))]
    title = make.text(make.clauses["responsibilities"]).title if sections else ""
    return make.kit("promises", title, make.word("promises.subtitle"), (make.word("promises.intro"),), sections)


def _sides(title: str, text: str) -> list[Section]:
    """Return each list under the line that leads to it, and last what stands after them. What stands above is left out."""
    found = pieces(text)
    lists = [number for number, piece in enumerate(found) if piece.items][:2]
    if len(lists) < 2 or lists[0] == 0:
        return [Section("kit-both", title, (Prose(text),)), Section("kit-rest", "")]
    sides = [
        Section(f"kit-{side}", found[number - 1].text.rstrip(":"), (Items(found[number].items),))
        for side, number in zip(("me", "company"), lists, strict=True)
    ]
    after = tuple(Prose(piece.text) for piece in found[lists[1] + 1 :])
    return [*sides, Section("kit-rest", "", after)]
