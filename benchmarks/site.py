"""The web application in this process, on a database of its own with nothing in it, and somebody who looks at its pages."""

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def empty_site(**more: str) -> Iterator[Path]:
    """Let everything after this work on a new database; give its folder, which is gone afterwards. `more` are settings."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update({"VANGRAIL_DATA": folder, "DJANGO_SETTINGS_MODULE": "vangrail.web.config.settings", **more})
        import django
        from django.core.management import call_command

        django.setup()
        logging.disable(logging.INFO)
        call_command("migrate", verbosity=0)
        yield Path(folder)


def visitor(person: Any) -> Any:
    """Return a browser of somebody who is signed in."""
    from django.test import Client

    browser = Client(HTTP_HOST="localhost")
    browser.force_login(person, backend="vangrail.web.people.backends.PeopleBackend")
    return browser
