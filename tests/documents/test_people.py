"""Whom to ask, in a line."""

import pytest

from vangrail.check.verdict import DeskAnswer
from vangrail.documents.people import office, whom_to_ask

FULL = DeskAnswer("legal", "Anna", "Bart", "anna@acme.example", "9-17", 4)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Anna (Legal); anna@acme.example; when away: Bart; open 9-17; usually answers within 4 working hours"),
        (
            "nl",
            "Anna (Juridische zaken); anna@acme.example; bij afwezigheid: Bart; bereikbaar 9-17; antwoordt meestal binnen 4 werkuren",
        ),
        (
            "es",
            "Anna (Asesoría jurídica); anna@acme.example; en su ausencia: Bart; horario: 9-17; suele responder en 4 horas laborables",
        ),
    ],
)
def test_everything_that_is_known_is_said(language, line):
    """In every language."""
    assert whom_to_ask(FULL, language) == line


@pytest.mark.parametrize(
    ("desk", "line"),
    [
        (DeskAnswer("legal", "Anna"), "Anna (Legal)"),
        (DeskAnswer("legal", deputy="Bart"), "Bart (Legal)"),
        (DeskAnswer("legal", "Anna", answers_within=1), "Anna (Legal); usually answers within 1 working hour"),
        (DeskAnswer("legal", "Lotte", stands_in=True), "Lotte, in place of Legal"),
        (DeskAnswer("legal"), "your manager; nobody is named for Legal yet"),
        (DeskAnswer("hr"), "whoever does HR here, or somebody else you trust; nobody is named for HR yet"),
        (DeskAnswer("legal", "Anna", hours="ma t/m vr"), "Anna (Legal); open Monday to Friday"),
    ],
)
def test_what_is_not_known_is_left_out(desk, line):
    """A deputy answers where there is no person, your manager where there is neither, and never for HR: it may be about them."""
    assert whom_to_ask(desk, "en") == line


def test_beside_the_desks_name_the_person_is_enough():
    """In a list of desks."""
    assert whom_to_ask(DeskAnswer("hr", "Tom"), "en", named=False) == "Tom"
    assert office("hr", "es") == "Recursos Humanos"
