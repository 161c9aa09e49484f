"""The pages for who likes to talk about their work."""

import pytest

from vangrail.web.ambassadors.models import Ambassador

pytestmark = pytest.mark.django_db


def test_in_and_out_with_one_press_each(as_person, employee, published):
    """What was chosen stands first; what nobody remembers is said."""
    visitor = as_person(employee)
    assert "plays no part in how you are judged" in visitor.get("/ambassadors/").text
    assert visitor.post("/ambassadors/opting-in/", {"topics": ["news", "dance"]})["Location"] == "/ambassadors/"
    visitor.post("/ambassadors/opting-in/", {"topics": ["news"]})
    page = visitor.get("/ambassadors/").text
    assert "You are an ambassador" in page
    assert page.index("News we have published") < page.index('id="topic-craft"')
    visitor.post("/ambassadors/opting-out/")
    assert not Ambassador.objects.exists()
    assert "Become an ambassador" in visitor.get("/ambassadors/").text


def test_something_becomes_ones_own(as_person, employee, prompt, published):
    """Opening, own words, that one works here; an opening alone is sent back."""
    visitor, page = as_person(employee), f"/ambassadors/shelf/{prompt.pk}/"
    assert "The bench" in visitor.get(page).text
    assert visitor.post(page, {"opening": "0"}).status_code == 422
    made = visitor.post(page, {"opening": "0", "seen": "A heron sat on it."})
    assert "A heron sat on it. (I work at Acme Retail BV.)" in made.text
    assert 'action="/#answer"' in made.text
    assert "no-store" in made["Cache-Control"]


def test_the_check_takes_what_came_out(as_person, employee, published):
    """The fields of the form are those of the check."""
    visitor = as_person(employee)
    answer = visitor.post("/", {"account": "personal", "text": "Look at the heron! (I work at Acme Retail BV.)"})
    assert answer.status_code == 200
    assert "heron" in answer.text


def test_a_topic_in_another_language(as_person, employee, published):
    """Openings, questions and the sentence are in the one in which somebody writes."""
    visitor = as_person(employee)
    page = visitor.get("/ambassadors/topics/craft/?language=es")
    assert "Algo que solo ves" in page.text
    made = visitor.post("/ambassadors/topics/craft/?language=es", {"opening": "none", "friend": "Es madera."})
    assert "Es madera. (Trabajo en Acme Retail BV.)" in made.text
    assert visitor.get("/ambassadors/topics/dance/").status_code == 404


def test_a_picture_is_given_while_it_is_there(as_person, employee, pictured, prompt, carol):
    """To who works here."""
    visitor = as_person(employee)
    answer = visitor.get(f"/ambassadors/shelf/{pictured.pk}/picture/")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert "A bench" in visitor.get(f"/ambassadors/shelf/{pictured.pk}/").text
    assert visitor.get(f"/ambassadors/shelf/{prompt.pk}/picture/").status_code == 404
    pictured.picture.rights_until = pictured.added_at.date().replace(year=2020)
    pictured.picture.save()
    assert visitor.get(f"/ambassadors/shelf/{pictured.pk}/picture/").status_code == 404


def test_what_is_welcome_stands_in_the_policy(as_person, employee, published_example):
    """Each line with its clauses."""
    assert "/clauses/your_voice/" in as_person(employee).get("/ambassadors/welcome/").text


@pytest.mark.parametrize(("who", "status"), [("employee", 200), ("guest", 403), (None, 302)])
def test_the_shelf_is_for_who_works_here(as_person, person, employee, prompt, who, status):
    """Not for who comes from another company."""
    one = None if who is None else employee if who == "employee" else person(kind="third_party")
    for page in ("", "welcome/", "topics/craft/", f"shelf/{prompt.pk}/", "goals/"):
        assert as_person(one).get(f"/ambassadors/{page}").status_code == status
