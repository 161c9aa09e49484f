"""Publishing, taking back and weighing, tried by the owner, an auditor and an employee."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.conftest import small_policy
from tests.web.policies.conftest import with_text
from vangrail.policy.company import Company
from vangrail.web.policies import queries
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Publication, Weighing, Withdrawal

pytestmark = pytest.mark.django_db

PAGE = "/manage/policy/versions/1/"


@pytest.mark.parametrize("address", ["publication/", "withdrawal/", "difference/personal/"])
def test_only_the_owner_decides(put, as_person, person, address):
    """Neither looking nor sending."""
    put(days=3)
    put(days=2)
    page = f"/manage/policy/versions/2/{address}"
    for roles in (("auditor",), ("desk",), ()):
        visitor = as_person(person("P", *roles))
        assert (visitor.get(page).status_code, visitor.post(page, {"reason": "x"}).status_code) == (403, 403)
    assert as_person(None).post(page).status_code == 302
    assert not Withdrawal.objects.exists()
    assert not Weighing.objects.exists()


def test_publishing_now(proposed, as_person, owner):
    """With a reason, for nobody who knows the law has read it."""
    visitor = as_person(owner)
    assert visitor.post(f"{PAGE}publication/", {}).status_code == 200
    assert not Publication.objects.exists()
    assert visitor.post(f"{PAGE}publication/", {"reason": "We begin small."}).url == PAGE
    assert queries.current_version() == proposed


def test_publishing_later_in_the_companys_time(proposed, as_person, owner):
    """At nine in the morning here, whatever the server's clock says."""
    day = timezone.localdate() + timedelta(days=40)
    as_person(owner).post(f"{PAGE}publication/", {"day": day, "hour": "09:00", "reason": "Ready."})
    moment = timezone.localtime(Publication.objects.get().effective)
    assert (moment.date(), moment.hour, moment.minute) == (day, 9, 0)
    assert queries.current_version() is None


def test_what_must_be_mended_is_said_and_nothing_is_published(owner, as_person):
    """The sentence stands in the summary of errors."""
    propose(small_policy().model_copy(update={"company": Company(name="A", country="BE")}), {}, by=owner)
    page = as_person(owner).post(f"{PAGE}publication/", {"reason": "x"}).content.decode()
    assert "Name the owner of the policy" in page
    assert not Publication.objects.exists()


def test_taking_back(proposed, published, as_person, owner):
    """A proposal is dropped; what holds stays, and the page says why."""
    visitor = as_person(owner)
    assert visitor.get(f"{PAGE}withdrawal/").status_code == 200
    assert visitor.post(f"{PAGE}withdrawal/", {"reason": "Not now."}).status_code == 302
    page = visitor.post("/manage/policy/versions/2/withdrawal/", {"reason": ""}).content.decode()
    assert "publish another one in its place" in page


def test_weighing(put, as_person, owner):
    """With a reason; readers that do not exist and a first version have nothing to weigh."""
    put(days=3)
    put(with_text(small_policy(), text="Texts."), days=2)
    visitor, page = as_person(owner), "/manage/policy/versions/2/difference/personal/"
    assert visitor.get(page).status_code == 200
    assert visitor.post(page, {"material": "yes"}).status_code == 200
    assert visitor.post(page, {"material": "yes", "reason": "Read it."}).status_code == 302
    assert Weighing.objects.get().material
    assert visitor.get("/manage/policy/versions/2/difference/nobody/").status_code == 404
    assert visitor.get("/manage/policy/versions/1/difference/personal/").status_code == 404
