"""Moments, days and desks as people write them, in pages and mails."""

import pytest
from django.utils import translation

from vangrail.web.due.letters import compose
from vangrail.web.leavers.templatetags.leavers import day_of, desk_called, moment_of

SAID = {"name": "Leo", "last_day": "2026-11-20", "path": "/x/", "count": 2, "account": "Alfa", "who": "Mia",
        "due": "2026-11-20T10:00:00+00:00"}  # fmt: skip


def test_in_the_language_of_the_page():
    """As a mail's context gives them."""
    with translation.override("es"):
        assert day_of("2026-11-20") == "20 de noviembre de 2026"
        assert moment_of("2026-11-20T10:00:00+00:00").startswith("20 de noviembre de 2026")
        assert desk_called("communications") == "Comunicación"


@pytest.mark.parametrize("mail", ["tasks", "moved", "cancelled", "late"])
@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_every_mail_can_be_written(mail, language):
    """With a subject that names who leaves, and no sign left to fill in."""
    made = compose("mia@example.org", f"leavers/mail/{mail}", SAID, language, "1")
    assert "Leo" in made.subject
    assert "{{" not in made.body
    assert "%(" not in made.body
