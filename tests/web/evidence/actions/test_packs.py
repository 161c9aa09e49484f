"""A pack is asked for, made once, downloaded with a record of it, and gone after its days."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.audit.models import Entry
from vangrail.web.due.letters import compose
from vangrail.web.evidence.actions import packs
from vangrail.web.evidence.models import Pack, SigningKey
from vangrail.web.evidence.tasks import make_pack

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    """Keep packs and the key in a folder of their own."""
    settings.DATA = tmp_path


def asked(by, **more):
    """Ask for a pack."""
    return packs.ask(by=by, since=None, until=None, named=True, at=timezone.now(), **more)


def kinds():
    """Return the kinds of what happened to packs."""
    return list(Entry.objects.filter(kind__startswith="evidence.").order_by("seq").values_list("kind", flat=True))


def test_it_is_made_later_and_once(auditor, told):
    """However often its task runs; its end and digest are written down."""
    pack = asked(auditor)
    assert DBTaskResult.objects.filter(task_path__endswith="make_pack").count() == 1
    make_pack.func(pack.pk)
    pack.refresh_from_db()
    made = packs.place(pack).stat()
    assert (pack.ready, pack.whole, pack.size) == (True, True, made.st_size)
    make_pack.func(pack.pk)
    assert packs.place(pack).stat().st_mtime_ns == made.st_mtime_ns
    assert kinds() == ["evidence.pack_asked", "evidence.key_made", "evidence.pack_made"]


def test_only_who_audits_asks_and_takes(auditor, owner, told):
    """Nobody else, also not by the back door."""
    with pytest.raises(PermissionDenied):
        asked(owner)
    pack = asked(auditor)
    make_pack.func(pack.pk)
    pack.refresh_from_db()
    with pytest.raises(PermissionDenied):
        packs.taken(pack, by=owner)
    assert packs.taken(pack, by=auditor).is_file()
    assert kinds()[-1] == "evidence.pack_taken"


def test_it_is_gone_after_seven_days(auditor, told):
    """Names too; that it was there stays."""
    now = timezone.now()
    pack = packs.ask(by=auditor, since=None, until=None, named=False, at=now)
    make_pack.func(pack.pk)
    assert len(list(packs.place(pack).parent.iterdir())) == 2
    assert packs.clear(now + timedelta(days=6)) == 0
    assert packs.clear(now + timedelta(days=8)) == 1
    assert not list(packs.place(pack).parent.iterdir())
    assert not Pack.objects.get().ready


def test_a_new_key_is_written_down_once(settings, tmp_path):
    """And an old one is not forgotten."""
    now = timezone.now()
    first = packs.known_key(now)
    assert packs.known_key(now).fingerprint == first.fingerprint
    (tmp_path / "evidence-key").unlink()
    second = packs.known_key(now)
    assert {each.fingerprint for each in SigningKey.objects.all()} == {first.fingerprint, second.fingerprint}
    assert kinds() == ["evidence.key_made"] * 2


def test_a_file_for_who_runs_the_site(told, tmp_path):
    """Without a page; it is written down too."""
    made = packs.make_file(tmp_path / "x.zip", since=date(2026, 1, 1), until=None, named=True, at=timezone.now())
    assert (tmp_path / "x.zip").stat().st_size == made.size
    assert kinds()[-1] == "evidence.pack_made"


def ready():
    """Return the letters that say that a pack is ready, as they are sent."""
    found = DBTaskResult.objects.filter(task_path__endswith="deliver", args_kwargs__args__1="evidence/mail/ready")
    return [each.args_kwargs["args"] for each in found.order_by("enqueued_at")]


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("en", "Your pack of evidence is ready"),
        ("nl", "Je bewijspakket is klaar"),
        ("es", "Tu paquete de pruebas está listo"),
    ],
)
def test_who_asked_hears_once_that_it_is_ready(auditor, told, language, subject):
    """In their language, with where it stands and nothing of what is in it."""
    auditor.email, auditor.language = "aud@example.org", language
    auditor.save()
    pack = asked(auditor)
    assert ready() == []
    make_pack.func(pack.pk)
    Pack.objects.update(made_at=None)  # a worker that was killed before it could say that it is done
    make_pack.func(pack.pk)
    (letter,) = ready()
    sent = compose(letter[0], letter[1], letter[2], letter[3], letter[4])
    assert (sent.to, sent.subject, len(sent.attachments)) == (["aud@example.org"], subject, 0)
    assert "/manage/audit/packs/" in sent.body
    assert "names.jsonl" not in sent.body
    assert pack.name not in sent.body


def test_nobody_hears_who_may_not_take_it_any_more(auditor, person, told):
    """Nor somebody without an address."""
    pack = asked(auditor)
    auditor.roles.update(taken_at=timezone.now())
    make_pack.func(pack.pk)
    other = person("No Mail", "auditor")
    other.email = None
    other.save()
    make_pack.func(asked(other).pk)
    assert all(each.ready for each in Pack.objects.all())
    assert ready() == []


def test_the_letter_says_what_to_look_at_first(auditor, told):
    """Where the records are not whole, and where who is who stands beside a pack without names."""
    sent = compose("aud@example.org", "evidence/mail/ready", {"whole": False, "named": False}, "en", "1").body
    assert "they are not whole" in sent
    assert "second file" in sent
    sent = compose("aud@example.org", "evidence/mail/ready", {"whole": True, "named": True}, "en", "1").body
    assert "not whole" not in sent
    assert "second file" not in sent
