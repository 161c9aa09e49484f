"""Asking for a sheet of codes."""

import pytest
from django.utils import timezone

from vangrail.web.people.forms.sheets import SheetForm
from vangrail.web.people.models import Person, Site

pytestmark = pytest.mark.django_db


def test_codes_are_for_who_has_no_mail(person):
    """At that site, and not for who has left; for everybody when it is ticked."""
    gent = Site.objects.create(name="Gent")
    mailed = person("Ada", site=gent)
    for name, left in (("Bo", None), ("Gone", timezone.localdate())):
        Person.objects.create_user(None, name, site=gent, left=left)
    Person.objects.create_user(None, "Elsewhere")
    form, wide = SheetForm({"site": gent.pk}), SheetForm({"site": gent.pk, "everybody": "on"})
    assert form.is_valid()
    assert wide.is_valid()
    assert [one.name for one in form.people()] == ["Bo"]
    assert mailed in wide.people()
