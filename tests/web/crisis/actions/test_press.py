"""A journalist asked somebody."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.audit.models import Payload
from vangrail.web.crisis.actions import press
from vangrail.web.crisis.models import MediaCall

pytestmark = pytest.mark.django_db
SECRET = "the heron flies at dawn"


def _mails() -> list[list[object]]:
    rows = DBTaskResult.objects.filter(task_path__endswith=".deliver").values_list("args_kwargs", "run_after")
    return [[*given["args"], after] for given, after in rows]


def test_the_press_desk_is_warned_at_once_with_what_was_ticked(petra, employee):
    """Nothing else goes along, and nothing of it is kept here."""
    press.warn({"about": SECRET}, "one", by=None)
    press.warn({"about": SECRET}, "one", by=None)
    (mail,) = _mails()
    assert (mail[0], mail[2]["about"], mail[2]["who"]) == (petra.email, SECRET, "")
    assert mail[-1] - timezone.now() < timedelta(minutes=1)
    assert SECRET not in str(list(MediaCall.objects.values())) + str(list(Payload.objects.values()))
    press.warn({}, "two", by=employee)
    assert _mails()[-1][2]["who"] == employee.name


def test_where_that_desk_has_nobody_communications_is(person):
    """And where nobody is, the page says so."""
    assert press.warn({}, "none", by=None).warned == 0
    sam = person("", "desk", desk="communications")
    assert press.warn({}, "one", by=None).warned == 1
    assert _mails()[0][0] == sam.email


def test_one_takes_it_and_one_that_waits_goes_on(petra, carla, employee):
    """To more people, once nobody took it in ten minutes."""
    call = press.warn({}, "one", by=None)
    assert press.insist(call, at=timezone.now()) == 1
    assert press.take_call(call, by=petra).taken_by == petra
    assert press.take_call(call, by=carla).taken_by == petra
    assert press.insist(call, at=timezone.now()) == 0
    with pytest.raises(PermissionDenied):
        press.take_call(call, by=employee)
