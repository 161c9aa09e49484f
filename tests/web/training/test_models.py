"""How the records are called, and what a record may not be."""

from datetime import date

import pytest
from django.db import IntegrityError

from vangrail.web.people.models import Group
from vangrail.web.training.models import Assignment, Certificate, Done, Licence


def test_whom_an_assignment_is_for(db):
    """A group, whoever holds a role, or everybody."""
    group = Group.objects.create(name="Drivers")
    day = date(2026, 12, 1)
    assert Assignment(group=group, due=day).whom == "Drivers"
    assert Assignment(role="desk", due=day).whom == "role: answers for a desk"
    assert str(Assignment(due=day)) == "The essentials, for everybody who works here"


def test_names_for_people(db, employee):
    """The other records name what they are about."""
    assert str(Licence(topic="products", market="BE")) == "products and services, BE"
    assert str(Done(clause="keys", version_id=3)) == "keys in 3"
    assert str(Certificate(scope="essentials", version_id=3)) == "essentials 3"


def test_a_licence_does_not_end_before_it_begins(db):
    """Not even past the form."""
    with pytest.raises(IntegrityError):
        Licence.objects.create(since=date(2026, 12, 1), until=date(2026, 11, 1))


def test_no_record_has_a_place_for_answers_or_attempts():
    """What somebody answered, and how often, cannot be kept."""
    names = {field.name for model in (Done, Certificate, Assignment, Licence) for field in model._meta.get_fields()}
    assert not {
        name for name in names if any(part in name for part in ("answer", "attempt", "score", "wrong", "tries"))
    }
