"""A demonstration site to walk through: fills a data folder, signs people in, and lists the pages that each of them reaches.

Run by `conftest.py` in a process of its own, with the settings in its environment; prints one JSON object. With the word `people`
nobody walks, and no pages are listed.
"""

import json
import os
import re
import sys
from collections import Counter, deque
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from http.cookies import SimpleCookie
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import get_context

import django

django.setup()

from django.conf import settings  # noqa: E402 -- the settings are read first
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402 -- the same
from django.core.management import call_command  # noqa: E402 -- the same
from django.db import connections  # noqa: E402 -- the same
from django.http import HttpResponse  # noqa: E402 -- the same
from django.test import Client, RequestFactory  # noqa: E402 -- the same
from django.urls import URLPattern, get_resolver, resolve  # noqa: E402 -- the same
from django.urls.exceptions import Resolver404  # noqa: E402 -- the same

from vangrail.web.accounts.actions import open_account  # noqa: E402 -- the same
from vangrail.web.people.models import Person  # noqa: E402 -- the same
from vangrail.web.people.session import enter  # noqa: E402 -- the same
from vangrail.web.register.actions import add_custodian  # noqa: E402 -- the same
from vangrail.web.signatures.models import Signature  # noqa: E402 -- the same

LINK = re.compile(r'href="(/[^"#?]*)')
TRIES = 5
"""Addresses of one kind that each person tries to find one: of hundreds of files to download none is a page."""


def fill() -> None:
    """Make the tables and the invented company, from the lowest app to the highest."""
    call_command("migrate", interactive=False, verbosity=0)
    for name in reversed(settings.OURS):
        if find_spec(f"vangrail.web.{name}.demo"):
            import_module(f"vangrail.web.{name}.demo").fill()


def cast() -> dict[str, Client]:
    """Return a visitor for each kind of person: nobody in particular, staff, third party, and who has each role."""
    visitors = {"anybody": Client(headers={"host": "localhost"})}
    people = list(Person.objects.prefetch_related("roles").order_by("pk"))
    kinds = {}
    for person in people:
        roles = sorted({role.name for role in person.roles.all() if role.taken_at is None})
        kinds.setdefault("+".join(roles) or person.kind, person)
    for kind, person in sorted(kinds.items(), key=lambda each: each[0].count("+")):
        visitors[kind] = Client(headers={"host": "localhost"})
        visitors[kind].cookies["session"] = entered(person)
    return visitors


def entered(person: Person) -> str:
    """Sign somebody in as with a passkey and return the key of the session."""
    request = RequestFactory().get("/", headers={"host": "localhost"})
    request.session = SessionStore()
    enter(request, person, "passkey", "", second=True)
    return request.session.session_key


def starts() -> list[str]:
    """Return every address that takes no argument."""
    found, waiting = [], deque([("/", get_resolver())])
    while waiting:
        prefix, resolver = waiting.popleft()
        for each in resolver.url_patterns:
            where = prefix + str(each.pattern).removeprefix("^").removesuffix("$").replace("\\Z", "")
            if "<" in where or "(" in where:
                continue
            if isinstance(each, URLPattern):
                found.append(where)
            else:
                waiting.append((where, each))
    return found


def walks(visitors: dict[str, Client]) -> dict[str, dict[str, str]]:
    """Return what each of them reaches; as many walk at once as there are processors, and keep what they were given to carry."""
    connections.close_all()
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as walkers:
        done = list(walkers.map(walked, visitors.values()))
    for visitor, (_pages, cookies) in zip(visitors.values(), done, strict=True):
        visitor.cookies = cookies
    return {who: pages for who, (pages, _cookies) in zip(visitors, done, strict=True)}


def walked(visitor: Client) -> tuple[dict[str, str], SimpleCookie]:
    """Return what somebody reaches, and what they carry then."""
    return reached(visitor), visitor.cookies


def reached(visitor: Client) -> dict[str, str]:
    """Return the pages that somebody reaches by links or by address, one of each kind, with the name of its kind."""
    waiting, seen, pages, tries = deque(["/", *starts()]), set(), {}, Counter()
    while waiting:
        path = waiting.popleft()
        if path in seen or path.startswith("/static/"):
            continue
        seen.add(path)
        try:
            kind = resolve(path).view_name or resolve(path).route
        except Resolver404:
            continue
        if kind in pages.values() or tries[kind] == TRIES:
            continue
        tries[kind] += 1
        answer = visitor.get(path)
        if answer.status_code in {301, 302} and answer["Location"].startswith("/"):
            waiting.append(answer["Location"].partition("?")[0])
        elif answer.status_code == 200 and is_page(answer):
            pages[path] = kind
            waiting.extend(LINK.findall(answer.content.decode()))
        elif answer.status_code >= 500:
            pages[path] = kind
    return pages


def is_page(answer: HttpResponse) -> bool:
    """Return whether this is a page of the site: no download, and no document, which has tests of its own."""
    kind, shown = answer.headers.get("Content-Type", ""), answer.headers.get("Content-Disposition", "")
    return kind.startswith("text/html") and not shown and b'class="masthead"' in answer.content


def chosen(found: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    """Return what to look at as (path, kind, who): a page of each kind, as nobody in particular or as who may do most there."""
    last: dict[str, str] = {}
    for who, pages in found.items():
        for kind in pages.values():
            if last.get(kind) != "anybody":
                last[kind] = who
    return [(path, kind, who) for who, pages in found.items() for path, kind in pages.items() if last[kind] == who]


def newcomers(count: int = 12) -> list[str]:
    """Return sessions of staff without a role who have signed nothing yet, for stories in which somebody does."""
    people = Person.objects.here().filter(kind="staff", roles=None).exclude(pk__in=Signature.objects.values("person"))
    return [entered(person) for person in people.order_by("-pk")[:count]]


def leavers(count: int = 6) -> list[tuple[int, str]]:
    """Return people who hold four accounts, one of which only they hold, for stories in which somebody leaves."""
    owner = Person.objects.filter(roles__name="policy_owner", roles__taken_at=None).first()
    desk = Person.objects.filter(roles__desk="communications", roles__deputy=False, roles__taken_at=None).first()
    made = []
    for number in range(1, count + 1):
        person = Person.objects.create_user(None, f"Robin {number} Vermeer", joined=date(2024, 2, 1))
        for name in ("Noord", "Oost", "Zuid", "West"):
            account = open_account({"platform": "mastodon", "name": f"Pedaal {name} {number}"}, by=owner)
            for custodian in (person, desk) if name != "West" else (person,):
                add_custodian(account, custodian, "Antwoordt op vragen", by=owner)
        made.append((person.pk, person.name))
    return made


def main() -> None:
    """Print the people with their sessions, and the pages."""
    fill()
    visitors = cast()
    pages = [] if sys.argv[1:] == ["people"] else chosen(walks(visitors))
    sessions = {
        who: visitor.cookies["session"].value for who, visitor in visitors.items() if "session" in visitor.cookies
    }
    pages.append(("/patterns/?density=working", "ui:patterns", "anybody"))
    print(json.dumps({"sessions": sessions, "pages": pages, "newcomers": newcomers(), "leavers": leavers()}))  # noqa: T201 -- what the fixture reads


main()
