"""A worker is killed fifty times at random moments while it posts to the networks' own software: nothing is lost, nothing doubled."""

import os
import random
import subprocess
import sys

import pytest
from django.db import connection

from networks.seen import seen
from tests.web.outlets.test_killed import KILLS, NURSERY
from vangrail.web.outlets.actions.connecting import connect
from vangrail.web.outlets.actions.planning import plan

POSTS = 15


@pytest.mark.django_db(transaction=True)
def test_killed_fifty_times(servers, account, approved, writer, tmp_path, monkeypatch):
    """Every post is there on both networks, once."""
    monkeypatch.setattr("vangrail.web.outlets.actions.planning.later", lambda *_args, **_more: True)
    accounts = []
    for way, server in servers.items():
        accounts.append(account(way, handle=server.handle))
        connect(accounts[-1], way, server.address, "environment", f"VANGRAIL_OUTLET_{way.upper()}", by=writer)
    texts = [f"Killed {number}: {'heron ' * number}{random.random()}" for number in range(POSTS)]
    for text in texts:
        plan(approved(*accounts, text=text), by=writer)
    name = str(tmp_path / "outlets.sqlite3")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [name])
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "vangrail.web.config.settings"}
    command = [sys.executable, "-c", NURSERY, name]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as nursery:
        for blow in [*(random.uniform(0.05, 0.4) for _ in range(KILLS)), "rest"]:
            nursery.stdin.write(f"{blow}\n")
            nursery.stdin.flush()
            assert nursery.stdout.readline() == "killed\n"
        nursery.stdin.close()
    for way, server in servers.items():
        there = [each.text for each in seen(way, server) if each.text.startswith("Killed ")]
        assert sorted(there) == sorted(texts), way
