"""What happens before the first page: safe settings, tables that are up to date, and an invented company where one is wanted."""

import contextlib
import errno
import os
import socket
from collections.abc import Iterator, Mapping
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from vangrail.errors import UsageError

MODULE: Final = "vangrail.web.config.settings"
_LOCK: Final = 0x76616E67
"""The number under which servers that start at the same time wait for each other's changes to a PostgreSQL database."""


def configure(given: Mapping[str, str] | None = None) -> Mapping[str, Any]:
    """Read the settings and all apps, and return the options. What is `given` counts as if it stood in the environment.

    Raises:
        UsageError: a setting is wrong, or the web application's libraries are not installed.
    """
    os.environ.update(given or {})
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", MODULE)
    if find_spec("django") is None:
        message = "the web application is not installed: run pip install 'vangrail[web]'"
        raise UsageError(message, key="serve.not_installed")
    import django

    django.setup()
    from django.conf import settings

    options: Mapping[str, Any] = settings.OPTIONS
    return options


def check_safety() -> None:
    """Return when real people can be served with these settings.

    Raises:
        UsageError: they cannot; a line says why, for each reason.
    """
    from django.conf import settings

    from vangrail.web.config.safety import unsafe

    if found := unsafe(settings.OPTIONS, settings.SECRET_KEY):
        raise UsageError("\n".join(found))


def check_port(host: str, port: int) -> None:
    """Return when a server can answer there.

    Raises:
        UsageError: something else answers there, or this machine has no such address.
    """
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            key = "serve.taken" if error.errno == errno.EADDRINUSE else "serve.no_address"
            message = f"nobody can answer at {host}:{port}: {error.strerror}"
            raise UsageError(message, key=key, host=host, port=port) from error


def upgrade() -> int:
    """Bring the tables up to date; return how many changes that took."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    with _alone(connection):
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan:
            call_command("migrate", interactive=False, verbosity=0)
    return len(plan)


@contextlib.contextmanager
def _alone(connection: Any) -> Iterator[None]:
    """Let one server at a time change a PostgreSQL database. SQLite waits by itself."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


def show_demo() -> bool:
    """Fill an empty site with the invented company; return False where it is there already.

    Raises:
        UsageError: real people are in this site.
    """
    from django.conf import settings
    from django.db import transaction

    from vangrail.web.config.safety import DEMO_MARK
    from vangrail.web.people.models import Person

    mark = settings.DATA / DEMO_MARK
    if mark.exists() and Person.objects.exists():
        return False
    if Person.objects.exists():
        message = "the demonstration needs a site of its own: this one has people in it; choose another VANGRAIL_DATA"
        raise UsageError(message, key="serve.not_empty")
    mark.write_text("What is in this folder is invented.\n", "utf-8")
    modules = [f"vangrail.web.{name}.demo" for name in reversed(settings.OURS)]
    with transaction.atomic():
        for name in modules:
            if find_spec(name):
                import_module(name).fill()
    return True


def first_address() -> str:
    """Return where the first person of an empty site names themselves; nothing where somebody is already."""
    from django.conf import settings
    from django.urls import reverse

    from vangrail.web.people.actions.first import first_token

    token = first_token()
    return f"{settings.ADDRESS}{reverse('people:first', args=[token])}" if token else ""


def now() -> datetime:
    """Return this moment, with its time zone."""
    from django.utils import timezone

    return timezone.now()


def key_place() -> Path:
    """Return where the key lies that signs sessions and links, unless it was given as a setting."""
    from django.conf import settings

    return Path(settings.DATA) / "secret-key"
