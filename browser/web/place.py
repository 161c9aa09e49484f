"""A demonstration site to walk through: fills a data folder, signs people in, and lists the pages that each of them reaches.

Run by `conftest.py` in a process of its own, with the settings in its environment; prints one JSON object.
"""

import json
import re
from collections import deque
from importlib import import_module
from importlib.util import find_spec

import django

django.setup()

from django.conf import settings  # noqa: E402 -- the settings are read first
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402 -- the same
from django.core.management import call_command  # noqa: E402 -- the same
from django.http import HttpResponse  # noqa: E402 -- the same
from django.test import Client, RequestFactory  # noqa: E402 -- the same
from django.urls import URLPattern, get_resolver, resolve  # noqa: E402 -- the same
from django.urls.exceptions import Resolver404  # noqa: E402 -- the same

from vangrail.web.people.models import Person  # noqa: E402 -- the same
from vangrail.web.people.session import enter  # noqa: E402 -- the same
from vangrail.web.signatures.models import Signature  # noqa: E402 -- the same

LINK = re.compile(r'href="(/[^"#?]*)')
EACH = 1
"""Pages of one kind that each person looks at."""


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


def reached(visitor: Client) -> dict[str, str]:
    """Return the pages that somebody reaches by links or by address, with the name of each page's kind."""
    waiting, seen, pages, counts = deque(["/", *starts()]), set(), {}, {}
    while waiting:
        path = waiting.popleft()
        try:
            kind = resolve(path).view_name or resolve(path).route
        except Resolver404:
            continue
        if path in seen or counts.get(kind, 0) >= EACH or path.startswith("/static/"):
            continue
        seen.add(path)
        answer = visitor.get(path)
        if answer.status_code in {301, 302} and answer["Location"].startswith("/"):
            waiting.append(answer["Location"].partition("?")[0])
        elif answer.status_code == 200 and is_page(answer):
            pages[path] = kind
            counts[kind] = counts.get(kind, 0) + 1
            waiting.extend(LINK.findall(answer.content.decode()))
        elif answer.status_code >= 500:
            pages[path] = kind
    return pages


def is_page(answer: HttpResponse) -> bool:
    """Return whether this is a page of the site: no download, and no document, which has tests of its own."""
    kind, shown = answer.headers.get("Content-Type", ""), answer.headers.get("Content-Disposition", "")
    return kind.startswith("text/html") and not shown and b'class="masthead"' in answer.content


def chosen(walks: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    """Return what to look at as (path, kind, who): a page of each kind, as nobody in particular or as who may do most there."""
    last: dict[str, str] = {}
    for who, pages in walks.items():
        for kind in pages.values():
            if last.get(kind) != "anybody":
                last[kind] = who
    return [(path, kind, who) for who, pages in walks.items() for path, kind in pages.items() if last[kind] == who]


def newcomers(count: int = 12) -> list[str]:
    """Return sessions of staff without a role who have signed nothing yet, for stories in which somebody does."""
    people = Person.objects.here().filter(kind="staff", roles=None).exclude(pk__in=Signature.objects.values("person"))
    return [entered(person) for person in people.order_by("-pk")[:count]]


def main() -> None:
    """Print the people with their sessions, and the pages."""
    fill()
    visitors = cast()
    walks = {who: reached(visitor) for who, visitor in visitors.items()}
    sessions = {
        who: visitor.cookies["session"].value for who, visitor in visitors.items() if "session" in visitor.cookies
    }
    pages = [*chosen(walks), ("/patterns/?density=working", "ui:patterns", "anybody")]
    print(json.dumps({"sessions": sessions, "pages": pages, "newcomers": newcomers()}))  # noqa: T201 -- what the fixture reads


main()
