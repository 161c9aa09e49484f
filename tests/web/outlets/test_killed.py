"""A worker is killed fifty times at random moments while it posts: every post is out, and none is out twice."""

import os
import random
import signal
import subprocess
import sys

import pytest
from django.db import connection

from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.models import Delivery

KILLS = 50
POSTS = 24
NURSERY = """
import os, signal, sys, time
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
settings.INNER_HOSTS = ("localhost",)
settings.OUTLET_TIMES = {"lease": 0.3, "grace": 0.3, "look": 0.3}
import django
django.setup()
import logging
logging.disable(logging.CRITICAL)
from django.utils import timezone
from vangrail.web.outlets.queries import seals, posts
seals.approved = lambda draft: True
from vangrail.web.outlets.actions import sending
from vangrail.web.outlets.networks import bluesky, mastodon, webhook
from django.db import close_old_connections
from vangrail.web.outlets.models import Delivery
for line in sys.stdin:
    child = os.fork()
    if not child:
        close_old_connections()
        begun = time.monotonic()
        while line.strip() != "rest" or time.monotonic() < begun + 180 and Delivery.objects.filter(done_at=None, troubles=None).exists():
            for number in sending.due(timezone.now()).order_by("?").values_list("pk", flat=True):
                sending.deliver(number)
            time.sleep(0.01)
        os._exit(0)
    if line.strip() != "rest":
        time.sleep(float(line))
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("killed", flush=True)
"""


@pytest.mark.django_db(transaction=True)
def test_killed_fifty_times(connected, approved, writer, fake, tmp_path, monkeypatch):
    """Slow answers make most blows fall while a request is on its way. The server knows no keys: it would post anything twice."""
    monkeypatch.setattr("vangrail.web.outlets.actions.planning.deliver", None)
    monkeypatch.setattr("vangrail.web.outlets.actions.planning.later", lambda *_args, **_more: True)
    accounts = [connected("mastodon"), connected("bluesky"), connected("webhook")]
    for number in range(POSTS // 3):
        plan(approved(*accounts, text=f"Post {number}: {'heron ' * (number + 1)}{random.random()}"), by=writer)
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        name = str(tmp_path / "outlets.sqlite3")
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [name])
    fake.mode(jitter=0.12, keys=False)
    command = [sys.executable, "-c", NURSERY, name]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "vangrail.web.config.settings"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as nursery:
        for blow in range(KILLS):
            nursery.stdin.write(f"{random.uniform(0.02, 0.35)}\n")
            nursery.stdin.flush()
            assert nursery.stdout.readline() == "killed\n", blow
        nursery.stdin.write("rest\n")
        nursery.stdin.flush()
        assert nursery.stdout.readline() == "killed\n"
        nursery.stdin.close()
        nursery.send_signal(signal.SIGTERM)
    state = fake.state()
    texts = [each["text"] for each in state.posts]
    assert len(set(texts)) == len(texts), "twice on Mastodon"
    assert len(texts) == POSTS // 3, "lost on Mastodon"
    assert len(state.records) == POSTS // 3, "lost on Bluesky"
    hooks = [each["headers"]["webhook-id"] for each in state.hooks]
    assert len(set(hooks)) == POSTS // 3, "lost at the webhook"
    assert Delivery.objects.count() == POSTS
