"""What is forgotten at night."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.ambassadors.actions.choosing import opt_in
from vangrail.web.ambassadors.actions.shelf import take_off
from vangrail.web.ambassadors.models import Ambassador, PictureFile
from vangrail.web.ambassadors.tasks import forget

pytestmark = pytest.mark.django_db


def test_who_left_is_forgotten(employee, person):
    """Who is here is not."""
    gone = person("Gone")
    for one in (employee, gone):
        opt_in(by=one)
    gone.left = timezone.localdate()
    gone.save()
    forget.func()
    assert [row.person_id for row in Ambassador.objects.all()] == [employee.pk]


def test_bytes_of_a_picture_go_a_month_after_it(carol, pictured):
    """Not before."""
    take_off(pictured, by=carol, at=timezone.now() - timedelta(days=29))
    forget.func()
    assert PictureFile.objects.exists()
    pictured.ended_at = timezone.now() - timedelta(days=31)
    pictured.save()
    forget.func()
    assert not PictureFile.objects.exists()
