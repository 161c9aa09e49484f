"""What a process of the server answers with: the application, for as long as the server is there."""

import os
import signal
from typing import Final

from vangrail.web.config import wsgi
from vangrail.web.running.server import watch_parent

application: Final = wsgi.application

WATCH: Final = watch_parent(lambda: os.kill(os.getpid(), signal.SIGKILL))
"""Nobody would look after this process, and it would keep the port from the next server."""
