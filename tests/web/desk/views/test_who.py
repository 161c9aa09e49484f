"""Whether somebody has it already, asked by staff."""

from tests.web.desk.queries.test_who import ADDRESS, identity
from vangrail.web.mentions.actions.working import claim

PATH = "/has-somebody-this/"


def test_everybody_who_works_here_may_ask(as_person, employee, carla, person):
    """Nobody without signing in, because it names a colleague."""
    assert [as_person(who).get(PATH).status_code for who in (employee, carla, person("Arno", "auditor"))] == [200] * 3
    assert as_person(None).get(PATH).status_code == 302


def test_staff_see_who_has_it(as_person, employee, mention, carla, held):
    """And never what was said; what nobody has can be handed over."""
    claim(mention(identity=identity(ADDRESS), address=ADDRESS), by=carla)
    page = as_person(employee).post(PATH, {"address": ADDRESS}).content.decode()
    assert "Carla Care has this" in page
    assert "saddle" not in page
    page = as_person(employee).post(PATH, {"address": "https://social.example/else"}).content.decode()
    assert "/hand-over/" in page


def test_what_is_no_link_is_refused(as_person, employee):
    """With what to do."""
    answer = as_person(employee).post(PATH, {"address": "yesterday on the radio"})
    assert answer.status_code == 422
    assert "It begins with https://" in answer.content.decode()
