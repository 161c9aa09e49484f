"""What is said about a picture never stops at a no."""

import pytest
from pydantic import ValidationError

from vangrail.source.page_pictures import Answer, Pictures
from vangrail.source.pages import load_pages

SAID = {"en": "Yes.", "nl": "Ja.", "es": "Sí."}
ANSWER = {"level": "fine", "clause": "personal_data", "what": SAID}


@pytest.mark.parametrize("missing", ["why", "instead"])
def test_what_is_not_fine_has_a_why_and_an_instead(missing):
    """Each alone is not enough."""
    whole = {**ANSWER, "level": "dont", "why": SAID, "instead": SAID}
    assert Answer(**whole).level == "dont"
    with pytest.raises(ValidationError):
        Answer(**{name: value for name, value in whole.items() if name != missing})


def page(**more):
    """Return a page of one subject, with changes."""
    place = dict.fromkeys(("green", "amber", "red", "inside"), ANSWER)
    subject = {**ANSWER, "id": "cake", "group": "things", "label": SAID}
    whole = {"title": SAID, "intro": SAID, "group": [{"id": "things", "title": SAID}], "subject": [subject]}
    return Pictures(**{**whole, "place": place, "trace": {"location": ANSWER}} | more)


@pytest.mark.parametrize(
    "change",
    [
        {"group": [{"id": "people", "title": SAID}]},
        {"place": {"green": ANSWER}},
        {"trace": {}},
    ],
)
def test_a_page_is_whole(change):
    """Every subject stands under a heading, and every place and trace has an answer."""
    assert page().subjects[0].id == "cake"
    with pytest.raises(ValidationError):
        page(**change)


def test_what_ships_covers_what_a_picture_can_hold():
    """Rooms, prototypes, whiteboards, screens, receipts, tills, badges, faces, minors; and most of it leads to a yes."""
    subjects = {subject.id: subject for subject in load_pages().pictures.subjects}
    wanted = (
        "closed_room prototype whiteboard screen receipt till badge colleagues customers minors conversation famous"
    )
    assert set(wanted.split()) <= set(subjects)
    assert all(subject.offer for subject in subjects.values() if subject.id in {"receipt", "till", "prototype"})
    assert sum(subject.level in {"fine", "change"} for subject in subjects.values()) > len(subjects) / 2
