"""Killed at any moment: no signature is lost that somebody was told of, none is doubled, and the chain verifies."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.db import connection

PEOPLE = 120
BLOWS = (0.2, 0.5, 0.9, 0.35)
"""Seconds after the first signature of each round at which both processes are killed."""

BEGIN = """
import sys
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
import django
django.setup()
from vangrail.web.people.models import Person
from vangrail.web.signatures.models import Signature
"""
SIGN = """
from vangrail.web.policies.queries import current_version
from vangrail.web.signatures.actions.signing import sign
version = current_version()
for person in Person.objects.filter(name__startswith="P").order_by("?"):
    for signature in sign(version, by=person, language="en", way="account"):
        print(signature.pk, flush=True)
"""
LOOK = """
from vangrail.web.audit import queries
from vangrail.web.audit.models import Entry
rows = list(Signature.objects.values_list("pk", "person", "audience", "entry"))
told = set(map(int, sys.argv[2].split()))
assert told <= {row[0] for row in rows}, "lost"
assert len({row[1:3] for row in rows}) == len(rows), "doubled"
assert {row[3] for row in rows} == set(Entry.objects.filter(kind="signatures.signed").values_list("seq", flat=True)), "apart"
assert queries.verify().intact, "broken"
print(len(rows))
"""


@pytest.fixture
def place(person, version, tmp_path):
    """Make people and a policy, and give the database as another process opens it: the embedded one lives in memory here."""
    for number in range(PEOPLE):
        person(f"P{number}")
    if connection.vendor == "postgresql":
        return connection.settings_dict["NAME"]
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(tmp_path / "people.sqlite3")])
    return str(tmp_path / "people.sqlite3")


def process(code, *words):
    """Start a program beside this one, on the same database."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "vangrail.web.config.settings"}
    command = [sys.executable, "-c", BEGIN + code, *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def killed_after(seconds, place):
    """Let two processes sign for the same people, kill both with no chance to tidy up, and return what they told of."""
    running = [process(SIGN, place) for _ in range(2)]
    said = running[0].stdout.readline()
    time.sleep(seconds)
    for each in running:
        each.send_signal(signal.SIGKILL)
    said += "".join(each.communicate(timeout=60)[0].rpartition("\n")[0] + "\n" for each in running)
    return set(said.split())


@pytest.mark.django_db(transaction=True)
def test_killed_while_people_sign(place):
    """Again and again, at different moments; what was told of is there, once, and the records are whole."""
    told = set()
    for seconds in BLOWS:
        told |= killed_after(seconds, place)
    looking = process(LOOK, place, " ".join(told))
    count, complaint = looking.communicate(timeout=120)
    assert looking.returncode == 0, complaint
    assert int(count) >= len(told) > 0
