"""Who leaves, how far it is, and the certificate: for who looks after people and who audits, and nobody else."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from vangrail.web.people.actions.people import leave

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(leaving, finish):
    """Give every page of a case that is closed."""
    case = leaving()
    finish(case)
    return [
        reverse("leavers:home"),
        *(reverse(f"leavers:{name}", args=(case.pk,)) for name in ("leaving", "certificate")),
    ]


def test_who_looks_after_people_and_who_audits_see_it(pages, as_person, keeper, person):
    """Also who runs the site."""
    for who in (keeper, person("", "auditor"), person("", "admin")):
        assert [as_person(who).get(page).status_code for page in pages] == [200, 200, 200]


def test_nobody_else_does(pages, as_person, mia, owner, employee):
    """Neither who has tasks, nor who owns the policy, nor a colleague; who is not signed in is asked to."""
    for who in (mia, owner, employee):
        assert [as_person(who).get(page).status_code for page in pages] == [403, 403, 403]
    assert [as_person(None).get(page).status_code for page in pages] == [302, 302, 302]


def test_a_page_shows_the_tasks_in_their_order_with_why(leaving, as_person, keeper):
    """Begin with the account that nobody else holds."""
    case = leaving()
    text = as_person(keeper).get(reverse("leavers:leaving", args=(case.pk,))).content.decode()
    assert re.findall(r"<h2>(\w+) \(LinkedIn\)", text) == ["Delta", "Alfa", "Bravo", "Charlie"]
    assert "because nobody else could open this account" in text
    assert "after: Let a second person in" in text
    assert "0 of 19" in text


def test_late_is_red_on_the_list(leaving, as_person, keeper):
    """Four hours after it was told, the first one is."""
    case = leaving()
    client = as_person(keeper)
    assert 'data-state="dont"' not in client.get(reverse("leavers:home")).content.decode()
    task = case.tasks.get(step="second")
    task.due_at = case.told_at
    task.save()
    assert 'data-state="dont"' in client.get(reverse("leavers:home")).content.decode()


def test_there_is_no_certificate_before_everything_is_attested(leaving, finish, as_person, keeper):
    """And then it is a PDF with a name."""
    case = leaving()
    client, there = as_person(keeper), reverse("leavers:certificate", args=(case.pk,))
    finish(case, but=1)
    assert client.get(there).status_code == 404
    finish(case)
    answer = client.get(there)
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
    assert answer["Content-Disposition"] == f'attachment; filename="leaving-{case.pk}.pdf"'


def test_who_held_nothing_stands_among_those_before(as_person, keeper, employee, person):
    """With their certificate, for the same people as any other case."""
    today = timezone.localdate()
    leave(employee, today - timedelta(days=1), by=keeper, today=today, at_once=True)
    page = reverse("leavers:leaving", args=(employee.leavings.get().pk,))
    client = as_person(keeper)
    assert "Held nothing" in client.get(reverse("leavers:home")).content.decode()
    assert "They held nothing" in client.get(page).content.decode()
    assert [as_person(who).get(f"{page}certificate.pdf").status_code for who in (keeper, person())] == [200, 403]


def test_an_empty_list_says_what_will_be_there(as_person, keeper):
    """Nobody leaves."""
    assert "Nobody leaves who holds something" in as_person(keeper).get(reverse("leavers:home")).content.decode()


def test_a_number_that_is_none_is_not_found(as_person, keeper):
    """404, as for what one may not know of."""
    assert as_person(keeper).get(reverse("leavers:leaving", args=(99,))).status_code == 404
