"""What stands on a sheet."""

import pytest

from vangrail.web.people.models import Site
from vangrail.web.signatures.codes import read
from vangrail.web.signatures.qr import sheet_of

pytestmark = pytest.mark.django_db


def test_a_sheet_names_its_person_and_place(person, invited):
    """The picture is in the page itself; the code is the one of the link."""
    amina = person("Amina", site=Site.objects.create(name="Gent"), agency="Helping Hands", language="es")
    invitation = invited(amina)
    sheet = sheet_of(invitation)
    assert (sheet.name, sheet.place, sheet.language) == ("Amina", "Gent · Helping Hands", "es")
    assert read(sheet.code).number == invitation.pk
    assert sheet.picture.startswith("data:image/svg+xml")
    assert (sheet.due, sheet.expires) == (invitation.due, invitation.expires)
