"""What the server of this test answers with: the application as it is, a check that breaks on demand, and leaks to be found.

`PLANT` names the leaks: each is a mistake that somebody could make.
"""

import logging
import os
import tempfile
import zlib

from tests.web.checks.traceless.site import BREAK
from vangrail.check.checker import Checker
from vangrail.web.config.wsgi import application as application  # noqa: PLC0414 -- granian takes it from here

PLANTS = os.environ.get("PLANT", "").split()


def _log(text):
    logging.getLogger("vangrail.planted").error("checking %s", text)


def _file(text):
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write(text)


def _row(text):
    from vangrail.web.checks.models import Count

    Count.objects.get_or_create(
        month="2026-11-01", clause=text[:60]
    )  # a page asks twice: for mine and for the company's


def _squeezed(text):
    from vangrail.web.people.models import Group

    Group.objects.get_or_create(name=zlib.compress(text.encode()).hex()[:120])


LEAKS = {"log": _log, "file": _file, "row": _row, "squeezed": _squeezed}


def _watched(check):
    def checked(self, draft, moment=None):
        for plant in PLANTS:
            LEAKS[plant](draft.text)
        if BREAK in draft.text:
            message = f"cannot check {draft.text}"
            raise RuntimeError(message)
        return check(self, draft, moment)

    return checked


Checker.check = _watched(Checker.check)
