"""Triggers that make the database itself refuse to change what must stay, whoever asks. SQLite and PostgreSQL alike."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

from django.db.backends.base.base import BaseDatabaseWrapper

Verb = Literal["UPDATE", "DELETE", "TRUNCATE"]


@dataclass(frozen=True, slots=True)
class Guard:
    """A table in which these verbs are refused, with the words that whoever tries reads.

    `when` is a condition on the row (`OLD`) under which it is refused; empty means always. SQLite has no TRUNCATE.
    """

    table: str
    verbs: tuple[Verb, ...]
    words: str
    when: str = ""

    def put(self) -> Callable[[Any, Any], None]:
        """Return what a migration runs to put the triggers there."""
        return lambda _apps, editor: self.raise_in(editor.connection)

    def take(self) -> Callable[[Any, Any], None]:
        """Return what a migration runs to take them away."""
        return lambda _apps, editor: self.drop_in(editor.connection)

    def raise_in(self, connection: BaseDatabaseWrapper) -> None:
        """Put the triggers into a database."""
        self._run(connection, _MAKE)

    def drop_in(self, connection: BaseDatabaseWrapper) -> None:
        """Take the triggers out of a database, as only its owner can."""
        self._run(connection, _DROP)

    def _run(self, connection: BaseDatabaseWrapper, forms: dict[str, tuple[str, ...]]) -> None:
        with connection.cursor() as cursor:
            for verb in self.verbs:
                if verb != "TRUNCATE" or connection.vendor == "postgresql":
                    for form in forms[connection.vendor]:
                        cursor.execute(form.format(**self._parts(verb)))

    def _parts(self, verb: Verb) -> dict[str, str]:
        return {
            "name": f"{self.table}_keeps_{verb.lower()}",
            "table": self.table,
            "verb": verb,
            "each": "STATEMENT" if verb == "TRUNCATE" else "ROW",
            "when": self.when or "TRUE",
            "row": {"UPDATE": "NEW", "DELETE": "OLD", "TRUNCATE": "NULL"}[verb],
            "words": self.words.replace("'", "''"),
        }


_SQLITE: Final = """
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW WHEN {when} BEGIN SELECT RAISE(ABORT, '{words}'); END"""
_FUNCTION: Final = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN IF {when} THEN RAISE EXCEPTION '{words}'; END IF; RETURN {row}; END $$"""
_TRIGGER: Final = "CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH {each} EXECUTE FUNCTION {name}()"
_MAKE: Final = {"sqlite": (_SQLITE,), "postgresql": (_FUNCTION, _TRIGGER)}
_DROP: Final = {
    "sqlite": ("DROP TRIGGER IF EXISTS {name}",),
    "postgresql": ("DROP TRIGGER IF EXISTS {name} ON {table}", "DROP FUNCTION IF EXISTS {name}()"),
}
