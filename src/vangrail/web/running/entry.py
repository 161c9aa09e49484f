"""What a process of the server answers with: the application, for as long as the server is there."""

import os
import signal
from threading import Thread
from typing import Final

from vangrail.web.config import wsgi
from vangrail.web.running.server import watch_parent

application: Final = wsgi.application

WATCH: Final = watch_parent(lambda: os.kill(os.getpid(), signal.SIGKILL))
"""Nobody would look after this process, and it would keep the port from the next server."""


def get_ready() -> None:
    """Read the policy in, so that nobody waits for it. Without one, or without a database yet, there is nothing to read."""
    from django.db import DatabaseError, connection

    from vangrail.web.checks.checkers import warm

    try:
        warm()
    except DatabaseError:
        return
    finally:
        connection.close()


if WATCH is not None:
    Thread(target=get_ready, name="gets ready", daemon=True).start()
