"""What tests of the web application do to what they did not write: triggers step aside, and static files are looked for once."""

from importlib import import_module
from importlib.util import find_spec

from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase
from whitenoise.middleware import WhiteNoiseMiddleware


def made():
    """Return the triggers that the apps' migrations make."""
    names = [f"vangrail.web.{app}.migrations.0002_guards" for app in settings.OURS]
    return [
        guard
        for name in names
        if find_spec(name.rpartition(".")[0]) and find_spec(name)
        for guard in import_module(name).GUARDS
    ]


def let_tables_be_emptied():
    """Take the triggers away while Django empties the tables, and put them back for the next test."""
    empty = TransactionTestCase._fixture_teardown

    def empty_unguarded(case):
        guards = made()
        for guard in guards:
            guard.drop_in(connection)
        empty(case)
        for guard in guards:
            guard.raise_in(connection)

    TransactionTestCase._fixture_teardown = empty_unguarded


def look_for_static_files_once() -> None:
    """Let the second server of a process know the static files of the first: each visitor of a test lays the middleware anew."""
    there: dict[str, object] = {}
    look = WhiteNoiseMiddleware.add_files_from_finders

    def known(self: WhiteNoiseMiddleware) -> None:
        if not there:
            look(self)
            there.update(self.files)
        self.files.update(there)

    if not hasattr(look, "first"):
        known.first = look  # type: ignore[attr-defined]
        WhiteNoiseMiddleware.add_files_from_finders = known
