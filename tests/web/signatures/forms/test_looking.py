"""What a page is about stands in its address."""

import pytest

from vangrail.web.people.models import Site
from vangrail.web.signatures.forms.looking import CountsForm, PeopleForm

pytestmark = pytest.mark.django_db


def test_what_is_not_understood_is_the_first_choice():
    """An old or a guessed address shows something."""
    form = CountsForm(["personal", "corporate"], data={"audience": "corporate", "by": "shoe"})
    assert (form.chosen("audience"), form.chosen("by")) == ("corporate", "site")
    assert CountsForm(["personal"], data={}).chosen("audience") == "personal"


def test_the_filters_of_people():
    """Sites and groups there are, and those who have none."""
    site = Site.objects.create(name="Gent")
    form = PeopleForm(["personal"], data={"state": "late", "site": str(site.pk), "group": "none", "language": "xx"})
    assert form.filters() == {"state": "late", "site": str(site.pk), "group": "none", "language": ""}
