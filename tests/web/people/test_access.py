"""Who may open a page."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from vangrail.web.people.access import needs, open_to_all, signed_in

pytestmark = pytest.mark.django_db


def ask(rf, guard, who):
    """Ask for a guarded page as somebody; return the status."""
    request = rf.get("/somewhere/?page=2")
    request.user = who
    return guard(lambda _request: HttpResponse("in"))(request)


def test_an_open_page_lets_everybody_in(rf):
    """Signed in or not."""
    assert ask(rf, open_to_all, AnonymousUser()).status_code == 200


def test_who_is_not_signed_in_is_asked_to(rf, employee):
    """And comes back to the page afterwards."""
    answer = ask(rf, signed_in, AnonymousUser())
    assert (answer.status_code, answer["Location"].endswith("?next=/somewhere/%3Fpage%3D2")) == (302, True)
    assert ask(rf, signed_in, employee).status_code == 200


def test_a_permission_is_asked_for(rf, owner, employee):
    """Who has it gets in, who has not is told so."""
    assert ask(rf, needs("policies.edit"), owner).status_code == 200
    with pytest.raises(PermissionDenied):
        ask(rf, needs("policies.edit"), employee)
