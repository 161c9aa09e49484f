"""What people say on real servers arrives here: once, whole, and after a server was away.

What is asked, and what the servers do not know:

- snac answers a tag to everybody. Its search wants a token, takes the words for a pattern, and knows only what stands on the timeline
  of the token's account: its own posts, and those of whom it follows, seconds later. So most tests search with the author's own
  token, and one with the company's. It gives forty posts and no second page, and it knows no "since". Mastodon itself searches all
  posts whose authors allow it.
- The Bluesky network is the company's server, which hands the search on to the program that reads along (appview), as the public one
  does. Of the program that searches on the public network there is no open copy: here the database looks for the letters as they stand,
  with their quotes, so a post puts the brand in quotes. It answers page by page, and passes over "since" and "sort".
- dovecot is a mailbox like any other. Its certificate is one that it made itself, which this machine trusts by `SSL_CERT_FILE`.
"""

import time
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from tools.networks.running import PATIENCE
from vangrail.web.mentions.actions.listening import add_source
from vangrail.web.mentions.actions.waiting import leave_out
from vangrail.web.mentions.authors import author_of, key_of
from vangrail.web.mentions.models import Look, Mention, Raw, SavedSearch
from vangrail.web.mentions.queries.listening import due_sources, sources
from vangrail.web.mentions.shown import fault_line
from vangrail.web.mentions.tasks import look, look_around

SERVERS = {"mastodon_tag": "snac", "mastodon_search": "snac", "bluesky": "bluesky", "mail": "dovecot"}
PAGED = {"mastodon_tag": "mastodon", "bluesky": "bluesky", "mail": "mailbox"}
"""What gives more than one page, and what reads it; a search on snac has one alone."""

pytestmark = pytest.mark.django_db


def words(more=""):
    """Return words that nobody said before, with the brand as each kind looks for it, and the mark by which they are known."""
    mark = uuid.uuid4().hex
    return (
        f'Where is my "Acme Retail" parcel, {more}after weeks? (#AcmeRetail, https://shop.example/a?b=1) {mark}',
        mark,
    )


@pytest.fixture(params=SERVERS)
def kind(request):
    """Give each kind of source that has a server."""
    return request.param


@pytest.fixture
def place(kind, talk):
    """Give the server of a kind."""
    return talk[SERVERS[kind]]


@pytest.fixture
def home(person):
    """Give somebody of the desk that decides what is listened to."""
    return person("Hanne Home", "desk", desk="communications")


@pytest.fixture
def listened(home, talk, settings, monkeypatch):
    """Give a function that begins to listen to a place."""
    settings.INNER_HOSTS = ("localhost", "127.0.0.10")
    monkeypatch.setenv("SSL_CERT_FILE", str(talk["dovecot"].certificate))
    found = SavedSearch.objects.create(name="The brand", terms=["Acme Retail"], purpose="To help.", owner=home)

    def begin(kind, address, secret):
        monkeypatch.setenv("VANGRAIL_MENTIONS_PLACE", secret)
        return add_source(found, kind, kind, by=home, address=address, secret="VANGRAIL_MENTIONS_PLACE")

    return begin


@pytest.fixture
def source(kind, place, listened):
    """Give a source that listens to the place of its kind, and has heard what is there already."""
    made = listened(kind, place.address, place.other if kind == "mastodon_search" else place.secret)
    caught_up(made)
    return made


def looked(source, tries=6):
    """Run the task, and return how the look went; snac drops a connection now and then, and then it is looked at again."""
    for _ in range(tries):
        look.call(source.pk)
        found = Look.objects.filter(source=source).first()
        if found.fault != "down":
            break
    source.refresh_from_db()
    return found


def caught_up(source):
    """Look until there is nothing new."""
    while looked(source).new:
        pass


def heard(mark):
    """Return the mentions with a mark."""
    return Mention.objects.filter(text__contains=mark)


def test_it_arrives_once(kind, place, source):
    """With its words, address, author, time and language, and however often it is looked for."""
    text, mark = words()
    said = place.say(text, "en")
    assert looked(source).new == 1
    found = heard(mark).get()
    assert found.text == (f"My parcel. {text}" if kind == "mail" else text)
    assert (found.address, found.language) == (said.address, "en")
    assert found.author == key_of(author_of(said.author))
    assert author_of(said.author).startswith("ada")
    assert abs(found.said_at - timezone.now()) < timedelta(minutes=2)
    assert found.source == source
    assert looked(source).new == 0
    assert heard(mark).count() == 1


def test_a_server_that_is_away(kind, place, source, home):
    """One line for who looks after it, a rest, and nothing lost: what was said before it went is there once it is back."""
    text, mark = words()
    before = source.cursor
    place.say(text, "en")
    place.stop()
    try:
        found = looked(source, tries=1)
    finally:
        place.start()
    assert (found.fault, found.new) == ("down", 0)
    shown = sources(home).get(pk=source.pk)
    line = fault_line(shown.fault, shown.line)
    assert line.startswith("Nobody answers there. (")
    assert "\n" not in line
    assert (source.cursor, source.faults) == (before, 1)
    assert timedelta(minutes=4) < source.next_at - timezone.now() <= timedelta(minutes=5)
    look_around.call()
    assert source not in due_sources(timezone.now())
    assert looked(source).fault == ""
    assert source.faults == 0
    assert heard(mark).count() == 1
    later, second = words("still ")
    place.say(later, "en")
    looked(source)
    assert heard(second).count() == 1
    assert not Raw.objects.exists()


def test_a_search_with_the_token_of_the_company(talk, listened):
    """Finds what somebody says whom its account follows, once that has gone from one to the other."""
    snac = talk["snac"]
    snac.follow()
    text, mark = words()
    said = snac.say(text, "en")
    source = listened("mastodon_search", snac.address, snac.secret)
    end = time.monotonic() + PATIENCE
    while not heard(mark) and time.monotonic() < end:
        looked(source)
        time.sleep(0.5)
    assert heard(mark).get().address == said.address


@pytest.mark.parametrize("kind", PAGED)
def test_a_busy_hour(kind, place, source, monkeypatch):
    """More than two pages between two looks, and all of it arrives; a mailbox gives a page with each look."""
    monkeypatch.setattr(f"vangrail.web.mentions.sources.{PAGED[kind]}._PAGE", 8)
    mark = uuid.uuid4().hex
    place.many([f'{each} hours for "Acme Retail" #AcmeRetail {mark}' for each in range(20)])
    looked(source)
    assert heard(mark).count() == (8 if kind == "mail" else 20)
    caught_up(source)
    assert heard(mark).count() == 20


def test_who_wants_to_be_left_out(place, source):
    """By the name that the server itself gives: what was there is erased, and what comes is not heard."""
    text, mark = words()
    said = place.say(text, "en")
    looked(source)
    assert leave_out(said.author, at=timezone.now())
    assert not heard(mark)
    place.say(words("again ")[0], "en")
    found = looked(source)
    assert (found.fault, found.found, found.new) == ("", 0, 0)


@pytest.mark.parametrize("kind", ["mastodon_search", "bluesky", "mail"])
def test_the_wrong_secret(kind, place, listened):
    """Is said, and neither it nor the name stands in the line. snac shows a tag to everybody."""
    found = looked(listened(kind, place.address, "nobody:wrong"))
    assert found.fault == "refused"
    assert "wrong" not in found.line
    assert "nobody" not in found.line


RAW = "From: Ada <ada@mail.example>\r\nTo: care@acme.example\r\n{heads}\r\n\r\n{body}\r\n"
MAILS = {
    "no number, no date": ("Subject: A1", "Hello {mark}", "A1. Hello {mark}"),
    "a date of no calendar": ("Subject: A2\r\nDate: Mon, 1 Jan 0001 00:00:00 +1400", "Hello {mark}", "A2. Hello {mark}"),
    "an unknown alphabet": (
        "Subject: =?x-none?Q?A3?=\r\nContent-Type: text/plain; charset=x-none", "Hello {mark}", "A3. Hello {mark}"),
    "a page with its looks": (
        "Subject: A4\r\nContent-Type: text/html; charset=utf-8",
        "<head><style>p {{color: red}}</style></head><!-- hidden --><p>It is <b>la</b>te, <a href='x'>again</a>.</p><p>{mark}</p>",
        "A4. It is late, again. {mark}"),
    "nothing but a subject": ("Subject: A5 {mark}", "", "A5 {mark}. …"),
    "more than anybody reads": ("Subject: A6 {mark}", f"{'long ' * 500_000}", "A6 {mark}. …"),
    "a zone that is none": (
        "Subject: A7\r\nDate: Sun, 22 Nov 2026 09:00:00 -0000\r\nMessage-ID: \r\n <{mark}@mail.example>",
        "Hello {mark}", "A7. Hello {mark}"),
}  # fmt: skip


def test_mails_as_they_come(talk, listened):
    """Each becomes a mention, and none holds up the others. All of them stay unread."""
    mailbox, mark = talk["dovecot"], uuid.uuid4().hex
    source = listened("mail", mailbox.address, mailbox.plain)
    caught_up(source)
    raw = [RAW.format(heads=heads, body=body).format(mark=mark) for heads, body, _text in MAILS.values()]
    mailbox.lay(*(each.encode() for each in raw))
    assert (looked(source).new, looked(source).new) == (len(MAILS), 0)
    texts = sorted(heard(mark).values_list("text", flat=True))
    assert texts == [text.format(mark=mark) for _heads, _body, text in MAILS.values()]
    assert heard(mark).get(text__startswith="A7").said_at.isoformat() == "2026-11-22T09:00:00+00:00"
    box = mailbox.box()
    box.select("INBOX", readonly=True)
    assert len(box.search(None, "UNSEEN")[1][0].split()) == len(box.search(None, "ALL")[1][0].split())
    box.logout()


def test_a_folder_that_is_made_anew(talk, listened):
    """Counts its mails from one again; a folder that is not there is said. Its name may have signs in it."""
    mailbox, (text, mark) = talk["dovecot"], words()
    source = listened("mail", f"{mailbox.server}/Klachten%20%26%20caf%C3%A9", mailbox.secret)
    gone = looked(source)
    assert (gone.fault, gone.line) == ("address", "Klachten & café")
    folder = '"Klachten &- caf&AOk-"'
    for number in range(2):
        box = mailbox.box()
        box.create(folder)
        for each in range(3 - number):
            box.append(folder, "", "", f"Subject: {number}\r\n\r\n{each} {text}\r\n".encode())
        looked(source)
        assert heard(mark).count() == (3, 5)[number]
        box.delete(folder)
        box.logout()


def test_a_certificate_that_nobody_knows(talk, listened, monkeypatch):
    """Is said as what it is: somebody answers, but it may be anybody."""
    mailbox = talk["dovecot"]
    source = listened("mail", mailbox.address, mailbox.secret)
    monkeypatch.delenv("SSL_CERT_FILE")
    found = looked(source)
    assert (found.fault, found.line) == ("certificate", "self-signed certificate")
