"""Django's `migrate`, which lays the tables of an empty database at once instead of repeating their whole history."""

from typing import Any

from django.core.management.base import no_translations
from django.core.management.commands.migrate import Command as Migrate
from django.db import connections

from vangrail.web.running import laying


class Command(Migrate):
    """As Django's own. `vangrail.web.running.laying` says when tables are laid."""

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        """Lay the tables where there are none and all of them are wanted; then do what Django does."""
        some = ("app_label", "migration_name", "fake", "fake_initial", "plan", "check_unapplied", "prune")
        connection = connections[options["database"]]
        if not any(options[name] for name in some) and laying.is_empty(connection):
            laying.lay(connection)
        super().handle(*args, **options)
