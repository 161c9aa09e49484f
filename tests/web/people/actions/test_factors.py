"""Second factors."""

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Entry
from vangrail.web.due.worker import Loop
from vangrail.web.people.actions import factors
from vangrail.web.people.errors import PeopleError

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXP"


def test_an_app_is_added_by_its_code(person, code_of):
    """A wrong code adds nothing; the first factor brings recovery codes."""
    ada = person("Ada")
    with pytest.raises(PeopleError):
        factors.add_totp(ada, SECRET, "000000" if code_of(SECRET) != "000000" else "111111")
    codes = factors.add_totp(ada, SECRET, code_of(SECRET))
    assert len(set(codes)) == 10
    with pytest.raises(PeopleError):
        factors.add_totp(ada, SECRET, code_of(SECRET))


def test_each_code_works_once(person, code_of):
    """From the app and from paper; old ones and those of somebody else do not."""
    ada, bo = person("Ada"), person("Bo")
    codes = factors.add_totp(ada, SECRET, code_of(SECRET))
    assert not factors.use_code(ada, code_of(SECRET, moved=-9))
    assert factors.use_code(ada, code_of(SECRET))
    assert not factors.use_code(ada, code_of(SECRET))
    assert factors.use_code(ada, f" {codes[0]} ")
    assert not factors.use_code(ada, codes[0])
    assert not factors.use_code(bo, codes[1])


def test_new_recovery_codes_replace_the_old(person, code_of):
    """And there are none without a factor."""
    ada = person("Ada")
    with pytest.raises(PeopleError):
        factors.new_codes(ada)
    old = factors.add_totp(ada, SECRET, code_of(SECRET))
    new = factors.new_codes(ada)
    assert not set(old) & set(new)
    assert not factors.use_code(ada, old[0])
    assert factors.use_code(ada, new[0])


def test_the_last_factor_of_a_role_stays(auditor, employee, code_of, settings):
    """An employee may remove theirs, and the recovery codes go with it."""
    for who in (auditor, employee):
        factors.add_totp(who, SECRET, code_of(SECRET))
    with pytest.raises(PeopleError):
        factors.remove_factor(Authenticator.objects.get(user=auditor, type="totp"), by=auditor)
    factors.remove_factor(Authenticator.objects.get(user=employee, type="totp"), by=employee)
    assert not Authenticator.objects.filter(user=employee).exists()


def test_lost_factors_are_removed_by_who_runs_the_site(admin, keeper, employee, code_of):
    """By nobody else; it is written down."""
    factors.add_totp(employee, SECRET, code_of(SECRET))
    with pytest.raises(PermissionDenied):
        factors.reset_factors(employee, by=keeper)
    assert factors.reset_factors(employee, by=admin) == 2
    assert factors.reset_factors(employee, by=admin) == 0
    assert Entry.objects.filter(kind="people.factors_reset").count() == 1


@pytest.mark.parametrize(
    "nonsense", [{}, {"id": "x"}, {"response": {"userHandle": "!!"}}, {"response": None}, {"rawId": 3}]
)
def test_nonsense_is_no_passkey(person, rf, nonsense):
    """Neither to add nor to sign in with."""
    from allauth.core import context

    request = rf.get("/")
    request.session = {}
    with context.request_context(request):
        assert factors.use_passkey(None, nonsense) is None
        assert factors.use_passkey(person(), nonsense) is None
        with pytest.raises(PeopleError):
            factors.add_passkey(person(), "x", nonsense)


def test_a_new_way_in_is_mailed_to_its_person(person, code_of):
    """Once for each, in their language; nothing of the secret stands in it."""
    ada = person("Ada", language="nl")
    codes = factors.add_totp(ada, SECRET, code_of(SECRET))
    factors.new_codes(ada)
    Loop().drain()
    assert [(each.to, each.subject) for each in mail.outbox] == [
        ([ada.email], "Er is een nieuwe manier om aan te melden toegevoegd aan je account")
    ] * 2
    assert not any(secret in each.body for each in mail.outbox for secret in (SECRET, *codes))
