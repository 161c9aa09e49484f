"""Whoever scans the picture reads, checks and signs in their own language, on a bad connection, without an account."""

import gzip
import re
from datetime import timedelta
from html import unescape

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from vangrail.web.audit.models import Entry, Payload
from vangrail.web.checks.checkers import checker
from vangrail.web.entrances.actions.entrances import end_entrance
from vangrail.web.entrances.codes import code_for
from vangrail.web.entrances.inside import SENT
from vangrail.web.entrances.models import Entrance
from vangrail.web.mentions.models import Handed
from vangrail.web.people.models import Person
from vangrail.web.policies.actions import appoint
from vangrail.web.policies.models import Freeze
from vangrail.web.signatures.models import Signature

pytestmark = pytest.mark.django_db
PAGES = ("", "text/", "check/", "hand-over/", "signature/")
LARGEST = 30 * 1024
"""Bytes of a page with everything that it fetches."""


def weight(client, address):
    """Return how many bytes a phone fetches for a page: the page as it travels, and every file that it names."""
    answer = client.get(address, headers={"Accept-Encoding": "gzip"})
    body = answer.content
    text = (gzip.decompress(body) if answer["Content-Encoding"] == "gzip" else body).decode()
    files = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
    assert files
    assert not re.search(r"<script|<img|/static/", text)
    return len(body) + sum(len(client.get(each, headers={"Accept-Encoding": "gzip"}).content) for each in files)


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_every_page_is_small(client, published_example, at_site, inside, language):
    """With the whole text, the style sheets and the form: under thirty kilobytes, and nothing that needs a script."""
    parts = len(client.get(inside(at_site, "text/")).context["paper"].body.document.sections)
    assert parts > 5
    for page in (*PAGES, *(f"text/{number}/" for number in range(1, parts + 1))):
        assert weight(client, f"{inside(at_site, page)}?language={language}") < LARGEST, page
    assert client.get(inside(at_site, f"text/{parts + 1}/")).status_code == 404


def test_somebody_without_an_account_signs(client, published_example, of_agency, inside, right):
    """They read, answer, give a name; it is a signature like everybody's, and ends with the entrance."""
    page = inside(of_agency, "signature/")
    shown = client.get(f"{page}?language=nl")
    assert shown.status_code == 200
    answer = client.post(page, right(shown, language="nl"))
    assert answer.status_code == 302
    made = Signature.objects.get()
    assert (made.audience, made.language, made.way, len(made.answers)) == ("third_party", "nl", "entrance", 3)
    assert len(made.text_digest) == 64
    ana = made.person
    assert (ana.name, ana.kind, ana.agency, ana.email) == ("Ana Alves", "third_party", "Temps & Co", None)
    assert ana.left == of_agency.expires + timedelta(days=1)
    receipt = client.get(answer["Location"])
    assert "Ana Alves" in receipt.content.decode()
    assert re.search(r"[2-9A-Z]{4} [2-9A-Z]{4} [2-9A-Z]{4} [2-9A-Z]{4}", receipt.content.decode())
    assert Payload.objects.get(entry__kind="people.added").actor == f"entrances.entrance:{of_agency.pk}"


def test_a_form_that_is_sent_twice_signs_once(client, published_example, of_agency, inside, right):
    """On a connection that breaks, people press again: the same person, the same signature, the same receipt."""
    page = inside(of_agency, "signature/")
    data = right(client.get(page))
    first, second = client.post(page, data), client.post(page, data)
    assert first["Location"] == second["Location"]
    assert Signature.objects.count() == 1
    assert Person.objects.filter(name="Ana Alves").count() == 1
    assert Entry.objects.filter(kind="signatures.signed").count() == 1


def test_nothing_is_kept_between_the_pages(client, published_example, of_agency, inside, right):
    """No session and no cookie but that against forging: state stands in the form."""
    page = inside(of_agency, "signature/")
    client.post(page, right(client.get(page)))
    assert not Session.objects.exists()
    assert set(client.cookies) <= {"csrftoken"}


def test_a_wrong_answer_says_why_and_keeps_the_rest(client, published_example, of_agency, inside, right):
    """The same questions, the name as it was typed; nothing is signed."""
    page = inside(of_agency, "signature/")
    shown = client.get(page)
    data = right(shown)
    key, each = next(iter(shown.context["form"].asked.items()))
    data[key] = next(number for number, one in enumerate(each.question.answers) if not one.right)
    answer = client.post(page, data)
    assert answer.status_code == 422
    assert set(answer.context["form"].asked) == set(shown.context["form"].asked)
    assert "Not quite" in answer.content.decode()
    assert 'value="Ana Alves"' in answer.content.decode()
    assert not Signature.objects.exists()


def test_at_a_site_people_name_their_agency(client, published_example, at_site, inside, right):
    """Without it nothing is signed."""
    page = inside(at_site, "signature/")
    data = right(client.get(page), agency=" ")
    assert "agency" in client.post(page, data).context["form"].errors
    client.post(page, {**data, "agency": "Clean BV"})
    assert Person.objects.get(name="Ana Alves").agency == "Clean BV"


@pytest.mark.parametrize(("header", "asked", "said"), [("nl-BE,nl;q=0.9", "", "Welkom"), ("es", "", "Te damos"), ("es", "en", "Welcome"), ("de", "", "Welcome")])  # fmt: skip
def test_the_page_speaks_the_readers_language(client, at_site, inside, header, asked, said):
    """The browser's first; what is chosen on the page wins."""
    answer = client.get(f"{inside(at_site)}?language={asked}", headers={"Accept-Language": header})
    assert said in answer.content.decode()


def test_a_post_is_checked_and_dropped(client, published, at_site, inside):
    """Also where the check is otherwise for who signs in; the draft stands in no table."""
    page = inside(at_site, "check/")
    checker()
    answer = client.post(page, {"text": "The new Heron9000 hospital client is so annoying", "language": "en"})
    assert answer.status_code == 200
    assert answer.context["shown"].words
    assert "Heron9000" not in str(list(Payload.objects.values_list("said", flat=True)))
    assert client.post(page, {"text": ""}).context["form"].errors


def test_without_a_policy_every_page_says_so(client, at_site, inside):
    """And none fails."""
    for page in PAGES:
        assert client.get(inside(at_site, page)).status_code == 200
    assert client.post(inside(at_site, "check/"), {"text": "Hello"}).context["not_yet"]


def test_an_entrance_that_ended_says_so_kindly(client, keeper, at_site, of_agency, inside):
    """Closed, over, a wrong letter, another kind of code: always the same page, which tells nothing."""
    end_entrance(at_site, by=keeper)
    Entrance.objects.filter(pk=of_agency.pk).update(expires=timezone.localdate() - timedelta(days=1))
    wrong = inside(of_agency)[:-2] + "x/"
    list_code = f"/in/{code_for(of_agency, 'agency')}/"
    answers = [
        client.get(each)
        for each in (inside(at_site), inside(of_agency), wrong, list_code, "/in/a/", "/in/receipts/abc/")
    ]
    assert {each.status_code for each in answers} == {404}
    assert all("This entrance is closed" in each.content.decode() for each in answers)


def test_an_entrance_opens_only_what_it_was_made_for(client, keeper, at_site, inside):
    """The rest is not there."""
    Entrance.objects.filter(pk=at_site.pk).update(opens=["read"])
    assert client.get(inside(at_site, "text/")).status_code == 200
    assert client.get(inside(at_site, "signature/")).status_code == 404
    assert "signature/" not in client.get(inside(at_site)).content.decode()


def test_who_tries_codes_waits(client, at_site, inside):
    """After a hundred wrong ones not even a right one is looked at for some minutes."""
    for number in range(100):
        client.get(f"/in/2222222222222{number:03}/".replace("0", "2").replace("1", "3"))
    assert client.get(inside(at_site)).status_code == 404


def test_forms_are_limited(client, at_site, inside, monkeypatch):
    """Too many of one address in a minute wait."""
    monkeypatch.setattr(SENT, "per_minute", 1)
    assert [client.post(inside(at_site, "check/"), {"text": "Hi"}).status_code for _ in range(2)][-1] == 429


def test_whoever_asks_hears_whom_to_ask_and_what_is_welcome(client, owner, published_example, at_site, inside):
    """The desk's person and how to reach them, as on the page for who signs in; and who of us speaks about it."""
    page = inside(at_site, "check/")
    checker()
    appoint({"topic": "company", "name": "Lotte", "contact": "lotte@example.org"}, by=owner)
    asked = client.post(page, {"text": "Officially, our company apologises for this.", "language": "en"})
    shown = asked.context["shown"]
    assert shown.points
    assert "On this topic Lotte speaks for us: lotte@example.org" in asked.content.decode()
    for point in shown.points:
        assert point.ask.person in unescape(asked.content.decode())
        assert all(detail in unescape(asked.content.decode()) for detail in point.ask.details)
    fair = client.post(page, {"text": "My pay is late again and the rota is unfair.", "language": "nl"})
    (welcome, *_more) = fair.context["shown"].welcome
    assert welcome.finding.what in unescape(fair.content.decode())
    assert 'name="next" value="/problem-at-work/"' in fair.content.decode()
    sunny = client.post(page, {"text": "A sunny day at the sea.", "language": "en"})
    assert "/problem-at-work/" not in sunny.content.decode()
    assert max(len(each.content) for each in (asked, fair)) < 8 * 1024


def test_the_way_to_a_page_for_everybody_keeps_the_language(client, at_site):
    """What was chosen at the entrance goes along."""
    answer = client.post("/language/", {"next": "/problem-at-work/", "language": "nl"})
    assert answer["Location"] == "/problem-at-work/"
    assert '<html lang="nl"' in client.get("/problem-at-work/", headers={"Accept-Language": "es"}).content.decode()


def test_a_crisis_is_told_on_every_small_page(client, owner, published_example, at_site, of_agency, inside, settings):
    """In the reader's language, to who came by a code that holds; nobody else hears of it where the check is for staff."""
    settings.OPEN_CHECK = False
    told = {"en": "Please wait with posts.", "nl": "Wacht even met berichten."}
    Freeze.objects.create(what="Fire in Ghent", told=told, until=timezone.now() + timedelta(hours=1))
    Freeze.objects.create(what="A drill", told=told, until=timezone.now() + timedelta(hours=1), exercise=True)
    for path in PAGES:
        page = client.get(f"{inside(at_site, path)}?language=nl").content.decode()
        assert "Nu aan de hand: Fire in Ghent" in page, path
        assert '<span lang="nl">Wacht even met berichten.</span>' in page
        assert weight(client, inside(at_site, path)) < LARGEST
    assert "Fire in Ghent" in client.get(f"/agency/{code_for(of_agency, 'agency')}/").content.decode()
    assert "Fire in Ghent" not in client.get("/in/a/").content.decode()
    settings.OPEN_CHECK = True
    assert "Fire in Ghent" in client.get("/in/a/").content.decode()
    assert "A drill" not in client.get(inside(at_site)).content.decode()


def test_something_is_handed_over_on_a_small_page(client, published, at_site, inside):
    """In the language that was chosen, without a session; they get a code, and the way to how it ended keeps the language."""
    page = inside(at_site, "hand-over/")
    assert f'href="{page}?language=nl"' in client.get(f"{inside(at_site)}?language=nl").content.decode()
    assert weight(client, f"{page}?language=nl") < LARGEST
    once = client.get(f"{page}?language=nl").context["form"]["once"].value()
    data = {"writer": "public", "text": "Acme never answers", "once": once, "language": "nl"}
    refused = client.post(page, data | {"writer": "colleague"})
    assert (refused.status_code, Handed.objects.count()) == (422, 0)
    answers = [client.post(page, data) for _ in range(2)]
    said = answers[0].content.decode()
    assert '<html lang="nl">' in said
    assert answers[0].context["handed"] == answers[1].context["handed"]
    assert answers[0].context["handed"].code in said
    assert 'name="next" value="/hand-over/ended/"' in said
    assert Handed.objects.get().language == "nl"
    assert not Session.objects.exists()


def test_before_a_policy_holds_nothing_is_handed_over(client, keeper, at_site, inside):
    """And an entrance that is not for it has no such page."""
    shown = client.post(inside(at_site, "hand-over/"), {"text": "Hello", "writer": "public"})
    assert "Until then" in shown.content.decode()
    assert not Handed.objects.exists()
    Entrance.objects.filter(pk=at_site.pk).update(opens=["read"])
    assert client.get(inside(at_site, "hand-over/")).status_code == 404
