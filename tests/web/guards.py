"""The triggers that refuse to empty a table step aside when a test that commits cleans up behind itself."""

from importlib import import_module
from importlib.util import find_spec

from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase


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
