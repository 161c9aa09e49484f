"""A company with a policy for third parties, an entrance at a site, and who may make one."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.entrances.actions.entrances import make_entrance
from vangrail.web.entrances.codes import code_for
from vangrail.web.entrances.inside import SENT
from vangrail.web.people.models import Site
from vangrail.web.policies.queries import policy_of

EVERYTHING = ["read", "check", "hand", "sign"]


@pytest.fixture(autouse=True)
def _fresh_limit():
    """Count from zero in each test."""
    SENT.forget()


@pytest.fixture
def keeper(person):
    """Give who looks after people."""
    return person("Kim Keeper", "people_admin")


@pytest.fixture
def site(db):
    """Give a site."""
    return Site.objects.create(name="Warehouse Ghent")


@pytest.fixture
def leader(person, site):
    """Give somebody who leads a team at the site."""
    found = person("Lea Leader", site=site)
    person("Tom Team", manager=found, site=site)
    return found


@pytest.fixture
def until():
    """Give a day in a month."""
    return timezone.localdate() + timedelta(days=30)


@pytest.fixture
def at_site(keeper, site, until):
    """Make an entrance for everybody at the site."""
    return make_entrance(site, "", EVERYTHING, until, by=keeper)


@pytest.fixture
def of_agency(keeper, site, until):
    """Make an entrance of an agency."""
    return make_entrance(site, "Temps & Co", EVERYTHING, until, by=keeper)


@pytest.fixture
def inside():
    """Give a function for an address behind an entrance: `inside(entrance, "signature/")`."""
    return lambda entrance, path="": f"/in/{code_for(entrance, 'in')}/{path}"


@pytest.fixture
def right():
    """Give a function that fills the right answers in a form that was shown: `right(answer, name="Ana")`."""

    def filled(answer, **more):
        form = answer.context["form"]
        data = {"seed": form["seed"].value(), "name": "Ana Alves", "agency": "Temps & Co", "number": ""}
        for key, each in form.asked.items():
            data[key] = next(number for number, one in enumerate(each.question.answers) if one.right)
        return {**data, "language": "en", **more}

    return filled


@pytest.fixture
def parsed(published_example):
    """Give the published policy of the example."""
    return policy_of(published_example.pk, published_example.digest)
