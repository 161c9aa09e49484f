"""Codes on paper."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.people.actions.codes import CODE_LIVES, make_codes, read_signed, use_code, use_signed
from vangrail.web.people.models import PrintedCode

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_a_code_works_once_typed_or_as_a_link(keeper, person):
    """Whichever comes first uses it up."""
    ada, bo = person("Ada"), person("Bo")
    first, second = make_codes([ada, bo], by=keeper, at=NOW)
    assert use_code(first.code.lower(), at=NOW) == ada
    assert use_signed(first.token, at=NOW) is None
    assert read_signed(second.token, at=NOW).person == bo
    assert use_signed(second.token, at=NOW) == bo
    assert use_code(second.code, at=NOW) is None
    assert first.code not in repr(list(PrintedCode.objects.values()))


def test_a_code_expires_and_a_new_one_replaces_it(keeper, person):
    """Two weeks, and one at a time."""
    ada = person("Ada")
    old = make_codes([ada], by=keeper, at=NOW)[0]
    new = make_codes([ada], by=keeper, at=NOW)[0]
    assert use_code(old.code, at=NOW) is None
    assert use_code(new.code, at=NOW + CODE_LIVES + timedelta(seconds=1)) is None
    assert read_signed(new.token[:-2] + "xx", at=NOW) is None
    assert use_code(new.code, at=NOW) == ada


def test_who_left_or_may_not_gets_none(keeper, auditor, person):
    """A code of somebody who left does not work; only who looks after people makes them."""
    ada = person("Ada")
    made = make_codes([ada], by=keeper, at=NOW)[0]
    ada.left = timezone.localdate()
    ada.save()
    assert use_code(made.code, at=NOW) is None
    with pytest.raises(PermissionDenied):
        make_codes([ada], by=auditor, at=NOW)
