"""A worker is killed twenty times at random moments while it tells: everything arrives, in order, under its id."""

import os
import random
import signal
import subprocess
import sys

import pytest
from django.db import connection

from vangrail.web.audit.actions import record

KILLS = 20
HAPPENED = 40
NURSERY = """
import os, signal, sys, time
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
settings.INNER_HOSTS = ("localhost",)
settings.WEBHOOK_LEASE = 0.3
import django
django.setup()
import logging
logging.disable(logging.CRITICAL)
from django.db import close_old_connections
from django.utils import timezone
from vangrail.web.webhooks.actions import sending
from vangrail.web.webhooks.models import Message
for line in sys.stdin:
    child = os.fork()
    if not child:
        close_old_connections()
        while line.strip() != "rest" or Message.objects.filter(sent_at=None, given_up_at=None).exists():
            for number in sending.due(timezone.now()).values_list("pk", flat=True):
                sending.tell(number)
            time.sleep(0.01)
        os._exit(0)
    if line.strip() != "rest":
        time.sleep(float(line))
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("killed", flush=True)
"""


@pytest.mark.django_db(transaction=True)
def test_killed_twenty_times(subscription, sink, tmp_path):
    """Slow answers make most blows fall while a message is on its way; what is told twice has the same id."""
    entries = [record("probe.done", by=None).seq for _ in range(HAPPENED)]
    sink.delay = 0.05
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        name = str(tmp_path / "webhooks.sqlite3")
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [name])
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "vangrail.web.config.settings"}
    with subprocess.Popen(
        [sys.executable, "-c", NURSERY, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as nursery:
        for blow in [*(random.uniform(0.05, 0.45) for _ in range(KILLS)), "rest"]:
            nursery.stdin.write(f"{blow}\n")
            nursery.stdin.flush()
            assert nursery.stdout.readline() == "killed\n", blow
        nursery.stdin.close()
        nursery.send_signal(signal.SIGTERM)
    ids = {}
    for each in sink.got:
        ids.setdefault(each["said"]["data"]["entry"], set()).add(each["headers"]["webhook-id"])
    assert list(ids) == entries, "lost, or out of order"
    assert {len(each) for each in ids.values()} == {1}
