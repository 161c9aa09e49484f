"""Courses and licences."""

import pytest

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.training import rows
from vangrail.web.training.models import Certificate, Licence

pytestmark = pytest.mark.django_db


def test_a_certificate_and_a_licence_are_told(published, employee, owner):
    """With the version and language of the course."""
    Certificate.objects.create(
        person=employee, audience="personal", scope="essentials", version=published, language="nl", digest="d" * 64
    )
    Licence.objects.create(person=employee, topic="", by=owner)
    done, licence = rows(Scope())
    assert (done["kind"], done["who"], done["policy"], done["language"]) == (
        "certificate", Scope().who(employee.pk), published.digest, "nl",
    )  # fmt: skip
    assert (licence["kind"], licence["by"]) == ("licence", Scope().who(owner.pk))
