"""The certificate names every step, who attested it and when, in the language of the page."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone, translation
from pypdf import PdfReader

from vangrail.web.accounts.models import Account
from vangrail.web.audit.models import Entry
from vangrail.web.leavers.certificate import as_pdf, facts
from vangrail.web.leavers.models import Leaving
from vangrail.web.people.actions.people import leave
from vangrail.web.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(leaving, finish):
    """Give a leaving of which everything is attested."""
    case = leaving()
    finish(case)
    case.refresh_from_db()
    return case


def test_names_are_printed_as_they_are(closed):
    """An underscore in a name is no Markdown, and gets no sign before it."""
    Person.objects.filter(pk=closed.person_id).update(name="Leo_Leaver [x]")
    Account.objects.filter(name="Delta").update(name="Delta_shop #1")
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(as_pdf(Leaving.objects.get(pk=closed.pk)))).pages)
    assert text.count("Leo_Leaver [x]") >= 2
    assert "Delta_shop #1" in text
    assert "\\" not in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Certificate of completion", "Let a second person in"]),
        ("nl", ["Certificaat van afronding", "Een tweede persoon toelaten"]),
        ("es", ["Certificado de finalización", "Dar acceso a una segunda persona"]),
    ],
)
def test_it_is_a_tagged_pdf_in_three_languages(closed, language, words, mia):
    """With the accounts, the digest and the note of each step."""
    with translation.override(language):
        body = as_pdf(closed)
    reader = PdfReader(BytesIO(body))
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    for each in (*words, "Leo Leaver", "Delta", mia.name, "Ticket SEC-12", closed.digest[:16]):
        assert each in text, each
    entry = Entry.objects.get(kind="leavers.closed")
    assert f"{entry.seq}:{entry.digest[:16]}" in text
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "held no access to an account"),
        ("nl", "geen toegang tot een account"),
        ("es", "no tenía acceso a ninguna cuenta"),
    ],
)
def test_who_held_nothing_has_one_too(employee, keeper, language, words):
    """It says that somebody looked, when, and where that stands in the records."""
    today = timezone.localdate()
    leave(employee, today - timedelta(days=1), by=keeper, today=today, at_once=True)
    with translation.override(language):
        body = as_pdf(Leaving.objects.get())
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(body)).pages)
    entry = Entry.objects.get(kind="leavers.held_nothing")
    assert words in text
    assert f"{entry.seq}:{entry.digest[:16]}" in text


def test_the_facts_are_plain_and_complete(closed):
    """One line for each task; whoever changes one changes the digest."""
    found = facts(closed)
    assert len(found["tasks"]) == closed.tasks.count()
    assert all(each["by"] and each["at"] for each in found["tasks"])
