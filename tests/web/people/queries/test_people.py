"""People, as far as somebody may know of them."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from vangrail.web.people.models import Group, Person, Site
from vangrail.web.people.queries.people import filtered, get_for, people_for, team_of

pytestmark = pytest.mark.django_db


def test_who_may_know_of_whom(person, keeper, auditor, admin):
    """Everybody for who looks after people or audits; a team for its manager; nobody else but oneself."""
    boss = person("Boss")
    ada, bo = person("Ada", manager=boss), person("Bo")
    for who in (keeper, auditor, admin):
        assert people_for(who).count() == Person.objects.count()
    assert set(people_for(boss)) == {boss, ada}
    assert set(people_for(ada)) == {ada}
    assert get_for(boss, ada.pk) == ada
    person("Gone", manager=boss, left=timezone.localdate())
    assert list(team_of(boss)) == [ada]
    for pk in (bo.pk, 999_999):
        with pytest.raises(Http404):
            get_for(boss, pk)


def test_the_filter_finds_people(person):
    """By text, place, group, kind, role and state."""
    today = timezone.localdate()
    gent, shop = Site.objects.create(name="Gent"), Group.objects.create(name="Shop")
    ada = person("Ada Berg", "auditor", number="007", site=gent, language="nl")
    ada.groups.add(shop)
    bo = person("Bo", kind="third_party", left=today + timedelta(days=10))
    gone, coming = person("Gone", left=today), person("Coming", joined=today + timedelta(days=5))
    Person.objects.filter(pk=coming.pk).update(email=None)

    def names(**wanted):
        return [one.name for one in filtered(Person.objects.all(), wanted, today=today)]

    for wanted in (
        {"text": "berg"},
        {"text": "00"},
        {"site": gent},
        {"group": shop},
        {"language": "nl"},
        {"role": "auditor"},
    ):
        assert names(**wanted) == ["Ada Berg"]
    assert names() == ["Ada Berg", "Bo", "Coming"]
    assert names(kind="third_party") == names(state="ending") == [bo.name]
    assert (names(state="left"), names(state="coming"), names(state="unmailed")) == (
        [gone.name],
        ["Coming"],
        ["Coming"],
    )
    assert len(names(state="all")) == 4
