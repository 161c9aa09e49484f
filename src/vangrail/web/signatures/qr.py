"""What stands on a sheet: the person, the code in words, and the same as a picture that a phone reads."""

from dataclasses import dataclass
from datetime import date

import segno

from vangrail.web.signatures.actions.inviting import link
from vangrail.web.signatures.codes import code_of, printed
from vangrail.web.signatures.models import Invitation


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet for one person. `picture` is an address that holds the picture itself, so that nothing is fetched."""

    name: str
    place: str
    language: str
    code: str
    picture: str
    due: date
    expires: date


def sheet_of(invitation: Invitation) -> Sheet:
    """Return the sheet of an invitation. It may stand in the person's own language."""
    person = invitation.person
    return Sheet(
        name=person.name,
        place=" · ".join(str(part) for part in (person.site, person.agency) if part),
        language=person.language,
        code=printed(code_of(invitation.pk, invitation.nonce)),
        picture=segno.make(link(invitation), error="m").svg_data_uri(scale=5, border=2),
        due=invitation.due,
        expires=invitation.expires,
    )
