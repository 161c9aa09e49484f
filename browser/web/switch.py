"""A site on which something happens: fills it, and asks or moves the crisis switch from another process. Run by the stories.

`fill` prints the session of somebody who may turn the switch; `held` prints whether posts wait; `ends SECONDS` moves the end.
"""

import sys
from datetime import timedelta

import django

django.setup()

from django.contrib.sessions.backends.db import SessionStore  # noqa: E402 -- the settings are read first
from django.core.management import call_command  # noqa: E402 -- the same
from django.test import RequestFactory  # noqa: E402 -- the same
from django.utils import timezone  # noqa: E402 -- the same

from vangrail.web.crisis.actions import switching  # noqa: E402 -- the same
from vangrail.web.people import demo as people  # noqa: E402 -- the same
from vangrail.web.people.models import Person  # noqa: E402 -- the same
from vangrail.web.people.session import LANGUAGE, enter  # noqa: E402 -- the same
from vangrail.web.policies import demo as policies  # noqa: E402 -- the same
from vangrail.web.policies.queries import held, in_force  # noqa: E402 -- the same


def samir() -> Person:
    """Return who approves at the communications desk."""
    return Person.objects.get(email=people.CAST[3].email)


def fill() -> str:
    """Make the tables, the people and the policy; return a session."""
    call_command("migrate", interactive=False, verbosity=0)
    people.fill()
    policies.fill()
    request = RequestFactory().get("/", headers={"host": "localhost"})
    request.session = SessionStore()
    enter(request, samir(), "passkey", "", second=True)
    del request.session[LANGUAGE]  # or the first page would turn the browser to his own
    request.session.save()
    return str(request.session.session_key)


def main(verb: str, *more: str) -> str:
    """Do what is asked, and return what to print."""
    if verb == "fill":
        return fill()
    if verb == "ends":
        until = timezone.now() + timedelta(seconds=float(more[0]))
        return str([str(switching.extend(freeze, until, by=samir())) for freeze in in_force()])
    return "held" if held(fresh=True) else "free"


print(main(*sys.argv[1:]))  # noqa: T201 -- what the fixture reads
