"""The figures are in the form that Prometheus reads, name nobody, and are for who may read them."""

import re

import pytest
from django.utils import timezone

from tests.web.due.work import effect
from vangrail.web.due.actions import later
from vangrail.web.due.clock import tick
from vangrail.web.running.metrics import may_read, text

LINE = re.compile(r'^[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?\d+(\.\d+)?(e[+-]\d+)?$')


@pytest.mark.django_db
def test_every_line_can_be_read(person):
    """Each figure has a sentence and a kind; no name or address is in it."""
    person("Ann")
    tick(timezone.now())
    later(effect, "ann@example.org")
    said = text(timezone.now())
    lines = said.splitlines()
    assert [line for line in lines if not line.startswith("#") and not LINE.match(line)] == []
    names = {line.split("{")[0].split()[0] for line in lines if not line.startswith("#")}
    assert names == {line.split()[2] for line in lines if line.startswith("# HELP")}
    assert 'vangrail_work{state="waiting"} 1' in lines
    assert 'vangrail_job_next_seconds{job="due.forget"}' in said
    assert "ann" not in said.lower().replace("vangrail", "").replace("planned", "")


@pytest.mark.parametrize(
    ("token", "address", "forwarded", "shown", "may"),
    [
        ("", "127.0.0.1", "", "", True),
        ("", "::1", "", "", True),
        ("", "192.0.2.1", "", "", False),
        ("", "127.0.0.1", "192.0.2.1", "", False),
        ("t0ken", "127.0.0.1", "", "", False),
        ("t0ken", "192.0.2.1", "", "Bearer t0ken", True),
        ("t0ken", "192.0.2.1", "", "Bearer other", False),
    ],
)
def test_who_may_read_them(settings, token, address, forwarded, shown, may):
    """This machine, unless somebody asks through its proxy; or who shows the token."""
    settings.METRICS_TOKEN = token
    assert may_read(address, forwarded, shown) is may
