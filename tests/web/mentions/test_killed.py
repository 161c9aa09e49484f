"""Who reads what arrived is killed fifty times at random moments: every item becomes one mention, and is counted once."""

import json
import os
import random
import subprocess
import sys

import pytest
from django.db import connection
from django.utils import timezone

from vangrail.web.mentions.actions.arriving import arrive
from vangrail.web.mentions.items import Item

KILLS = 50
ITEMS = 3_000
NURSERY = """
import os, signal, sys, time
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
import django
django.setup()
from django.db import connections
from django.utils import timezone
from vangrail.web.mentions.actions.reading import read_batch
from vangrail.web.mentions.routing import routes, voice
voice(), routes()
for line in sys.stdin:
    connections.close_all()
    child = os.fork()
    if not child:
        while read_batch(at=timezone.now(), most=7) or line.strip() != "rest":
            pass
        os._exit(0)
    if line.strip() != "rest":
        time.sleep(float(line))
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("killed", flush=True)
import json
from django.db.models import Sum
from vangrail.web.mentions.models import Hour, Mention, Raw
counted = Hour.objects.aggregate(sum=Sum("count"))["sum"]
print(json.dumps([Mention.objects.count(), Mention.objects.values("text").distinct().count(), Raw.objects.count(), counted]))
"""


@pytest.mark.django_db(transaction=True)
def test_killed_fifty_times(source, published, tmp_path):
    """Nothing is lost and nothing is there twice; the counts of the hours agree."""
    words = [f"Acme item {number} of many: {random.random()}" for number in range(ITEMS)]
    arrive(source, [Item(text, f"https://x.example/{number}") for number, text in enumerate(words)], at=timezone.now())
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        name = str(tmp_path / "mentions.sqlite3")
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [name])
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "vangrail.web.config.settings"}
    with subprocess.Popen(
        [sys.executable, "-c", NURSERY, str(name)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as nursery:
        for blow in [*(random.uniform(0.005, 0.15) for _ in range(KILLS)), "rest"]:
            nursery.stdin.write(f"{blow}\n")
            nursery.stdin.flush()
            assert nursery.stdout.readline() == "killed\n"
        nursery.stdin.close()
        found = json.loads(nursery.stdout.readline())
    assert found == [ITEMS, ITEMS, 0, ITEMS]
