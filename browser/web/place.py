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
from django.core.management import call_command  # noqa: E402 -- the same
from django.test import Client  # noqa: E402 -- the same
from django.urls import URLPattern, get_resolver, resolve  # noqa: E402 -- the same
from django.urls.exceptions import Resolver404  # noqa: E402 -- the same

BACKEND = "django.contrib.auth.backends.ModelBackend"
LINK = re.compile(r'href="(/[^"#?]*)')
EACH = 2
"""Pages of one kind that are looked at: the second one may have what the first lacks."""


def fill() -> None:
    """Make the tables and the invented company, from the lowest app to the highest."""
    call_command("migrate", interactive=False, verbosity=0)
    for name in reversed(settings.OURS):
        if find_spec(f"vangrail.web.{name}.demo"):
            import_module(f"vangrail.web.{name}.demo").fill()


def cast() -> dict[str, Client]:
    """Return a visitor for each kind of person: nobody in particular, staff, third party, and who has each role."""
    from vangrail.web.people.models import Person

    visitors = {"anybody": Client(headers={"host": "localhost"})}
    people = list(Person.objects.prefetch_related("roles").order_by("pk"))
    kinds = {}
    for person in people:
        roles = sorted({role.name for role in person.roles.all() if role.taken_at is None})
        kinds.setdefault("+".join(roles) or person.kind, person)
    for kind, person in sorted(kinds.items(), key=lambda each: each[0].count("+")):
        visitors[kind] = Client(headers={"host": "localhost"})
        visitors[kind].force_login(person, backend=BACKEND)
    return visitors


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
        elif answer.status_code == 200 and answer.headers.get("Content-Type", "").startswith("text/html"):
            pages[path] = kind
            counts[kind] = counts.get(kind, 0) + 1
            waiting.extend(LINK.findall(answer.content.decode()))
        elif answer.status_code >= 500:
            pages[path] = kind
    return pages


def chosen(walks: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    """Return what to look at as (path, kind, who): every page as the first and as the last who reaches one of its kind."""
    first: dict[str, str] = {}
    last: dict[str, str] = {}
    for who, pages in walks.items():
        for kind in pages.values():
            first.setdefault(kind, who)
            last[kind] = who
    picked = []
    for who, pages in walks.items():
        picked += [(path, kind, who) for path, kind in pages.items() if who in {first[kind], last[kind]}]
    return picked


def main() -> None:
    """Print the people with their sessions, and the pages."""
    fill()
    visitors = cast()
    walks = {who: reached(visitor) for who, visitor in visitors.items()}
    sessions = {
        who: visitor.cookies["session"].value for who, visitor in visitors.items() if "session" in visitor.cookies
    }
    pages = [*chosen(walks), ("/patterns/?density=working", "ui:patterns", "anybody")]
    print(json.dumps({"sessions": sessions, "pages": pages}))  # noqa: T201 -- what the fixture reads


main()
