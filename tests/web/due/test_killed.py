"""Killed at any moment - who queues, who works, the database - nothing that was queued is lost, and nothing happens twice."""

import time
from email import message_from_bytes

import pytest
from aiosmtpd.controller import Controller

from tests.cli.sites import BOTH, NEEDS_POSTGRES, Site
from tests.web.due.conftest import Office, free_port
from tools import postgres

QUEUE = """
import sys, time
from vangrail.web.running import start
start.configure()
from django.db import Error, connection
from tests.web.due.work import slow
from vangrail.web.due.actions import later
for number in range(int(sys.argv[1]), int(sys.argv[2])):
    while True:
        try:
            later(slow, str(number), key=str(number))
            break
        except Error:
            connection.close()
            time.sleep(0.2)
    print(number, flush=True)
    time.sleep(0.05)
"""
COUNT = """
import uuid
from django.db.models import Count
from vangrail.web.due.models import Once
names = {uuid.uuid5(uuid.NAMESPACE_DNS, str(number)): number for number in range(2000)}
done = Once.objects.values_list("call").annotate(count=Count("pk"))
print({names[call]: count for call, count in done if call in names})
"""
WORKER = ("-m", "vangrail", "worker", "--silent-after", "2")


def happened(site):
    """Return how often each task took effect, by its number."""
    return eval(site.act(COUNT), {})  # noqa: S307 -- our own print


def finish(site):
    """Let a last worker do whatever is left, and return how often each task took effect."""
    time.sleep(2.5)  # the dead fall silent
    end = time.monotonic() + 120
    while "\n0 tasks" not in "\n" + site.run(*WORKER[2:], "--once").stdout:
        assert time.monotonic() < end, "work is left"
    return happened(site)


def kill(process):
    """Pull the plug of a process, and return what it had printed."""
    process.kill()
    return process.communicate(timeout=30)[0]


@pytest.mark.parametrize("kind", BOTH)
def test_whoever_is_killed_everything_happens_once(tmp_path, kind):
    """Two that queue and two workers are killed in the middle; what was confirmed as queued took effect exactly once."""
    site = Site(tmp_path, kind)
    site.act("")
    confirmed = set()
    for turn in range(2):
        queue = site.start("-c", QUEUE, str(turn * 1000), str(turn * 1000 + 1000))
        worker = site.start(*WORKER)
        numbers = [int(queue.stdout.readline()) for _ in range(25)]
        time.sleep(2.5 + turn)  # the worker is in the middle of it
        confirmed |= {*numbers, *(int(line) for line in kill(queue).split())}
        kill(worker)
    found = finish(site)
    assert confirmed <= set(found), "something that was queued is lost"
    assert set(found.values()) == {1}, "something happened twice"
    assert len(found) >= 50


@NEEDS_POSTGRES
def test_a_database_that_is_killed_loses_and_doubles_nothing():
    """Its plug is pulled twice while one queues and one works; both go on by themselves when it is back."""
    with postgres.cluster(durable=True) as own:
        site = Site(own.home / "site", "postgresql", own)
        site.act("")
        queue, worker = site.start("-c", QUEUE, "0", "120"), site.start(*WORKER)
        numbers = [int(queue.stdout.readline()) for _ in range(20)]
        for _ in range(2):
            own.stop("immediate")
            time.sleep(0.5)
            own.start()
            time.sleep(2)
        numbers += [int(line) for line in queue.communicate(timeout=90)[0].split()]
        assert numbers == list(range(120))
        found = finish(site)
        kill(worker)
    assert found == dict.fromkeys(range(120), 1)


@pytest.mark.parametrize("kind", BOTH)
def test_no_mail_is_lost_and_a_repetition_shows_what_it_is(tmp_path, kind):
    """A worker is killed in the middle of mails: each arrives; at most the one at hand arrives twice, with the same Message-ID."""
    office, port = Office(), free_port()
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    site = Site(tmp_path, kind)
    site.environment["DJANGO_SETTINGS_MODULE"] = "tests.web.due.settings"
    site.environment |= {"VANGRAIL_MAIL_HOST": "127.0.0.1", "VANGRAIL_MAIL_PORT": str(port), "VANGRAIL_MAIL_TLS": "no"}
    site.act("""
from vangrail.web.due.actions import later_many
from vangrail.web.due.tasks import deliver
calls = [(str(n), (f"ann{n}@example.org", "probe/rich", {}, "en", f"{n:032x}")) for n in range(60)]
later_many(deliver, calls)
""")
    worker = site.start(*WORKER)
    end = time.monotonic() + 60
    while len(office.mails) < 10:
        assert time.monotonic() < end
        time.sleep(0.01)
    kill(worker)
    finish(site)
    controller.stop()
    numbers = [message_from_bytes(mail.content)["Message-ID"] for mail in office.mails]
    assert len(set(numbers)) == 60, "a mail is lost"
    assert len(numbers) <= 61, "more than the one at hand went out twice"
