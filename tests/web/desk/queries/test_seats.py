"""Who is asked about many requests."""

from django.utils import timezone

from vangrail.web.approvals.queries import stands_now
from vangrail.web.desk.lanes.approvals import _WHOLE
from vangrail.web.desk.queries.seats import Seats


def test_it_is_what_approvals_say_of_each(asked, anna, person, account):
    """Read once for all of them."""
    person("Olga", "policy_owner")
    request, at = asked(), timezone.now()
    whole = type(request).objects.prefetch_related(*_WHOLE).get(pk=request.pk)
    assert Seats(at).standing(whole) == stands_now(request, at)


def test_names_are_those_of_people(person):
    """A guest has none here."""
    ada = person("Ada", "approver")
    assert Seats(timezone.now()).named([str(ada.pk), "guest:3", "999999"]) == ["Ada"]


def test_many_requests_cost_as_much_as_one(asked, anna, django_assert_num_queries):
    """The team is read once."""
    requests = [asked(str(number)) for number in range(3)]
    whole = list(type(requests[0]).objects.select_related("draft").prefetch_related(*_WHOLE))
    with django_assert_num_queries(4):
        seats = Seats(timezone.now())
        assert all(seats.standing(each).may for each in whole)
