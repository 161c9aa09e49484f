"""The triggers that refuse to empty a table step aside when a test that commits cleans up behind itself."""

from importlib import import_module

from django.db import connection
from django.test import TransactionTestCase

MIGRATIONS = ("audit.migrations.0002_guards", "policies.migrations.0002_guards")
"""Where triggers are made."""


def let_tables_be_emptied():
    """Take the triggers away while Django empties the tables, and put them back for the next test."""
    empty = TransactionTestCase._fixture_teardown

    def empty_unguarded(case):
        guards = [guard for name in MIGRATIONS for guard in import_module(f"vangrail.web.{name}").GUARDS]
        for guard in guards:
            guard.drop_in(connection)
        empty(case)
        for guard in guards:
            guard.raise_in(connection)

    TransactionTestCase._fixture_teardown = empty_unguarded
