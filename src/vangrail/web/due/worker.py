"""The worker: a loop that does what is due, with a second thread that gives signs of life."""

import logging
import os
import secrets
import signal
import socket
import threading
import time
from types import FrameType
from typing import Final

from django.db import Error, close_old_connections, connection
from django.utils import timezone

from vangrail.web.due.clock import tick
from vangrail.web.due.rescue import SILENT, alive, goodbye, rescue
from vangrail.web.due.runner import Lane, claim, run

logger: Final = logging.getLogger(__name__)

LOOK: Final = 1.0
"""Seconds between two looks at an empty queue."""


def fresh_name() -> str:
    """Return a name that no worker had."""
    return f"{socket.gethostname()[:40]}-{os.getpid()}-{secrets.token_hex(4)}"


AWAY: Final = 2.0
"""Seconds to wait for a database that is away."""


class Loop:
    """One worker. `silent` is after how many seconds without a sign of life another one takes over its work."""

    def __init__(self, *, silent: int = SILENT, look: float = LOOK) -> None:
        """Take a name that nobody else has."""
        self.name = fresh_name()
        self._silent, self._look = silent, look
        self._stop = threading.Event()
        self._round_at, self._known = 0.0, ""

    def stop(self, _number: int = 0, _frame: FrameType | None = None) -> None:
        """Finish the task at hand, then end. A second call ends at once; the task is then rescued by another worker."""
        if self._stop.is_set():
            os._exit(1)
        self._stop.set()

    def listen(self) -> None:
        """Stop on Ctrl-C and when the system asks to."""
        signal.signal(signal.SIGINT, self.stop)
        signal.signal(signal.SIGTERM, self.stop)

    def forever(self) -> None:
        """Work until somebody says stop: at mails in one thread, at the rest in this one. A database that is away is waited for."""
        beat = threading.Thread(target=self._beat, name="signs of life", daemon=True)
        mails = threading.Thread(target=self._lane, args=("mail",), name="mails")
        beat.start()
        mails.start()
        self._lane("rest")
        mails.join()
        self._leave()

    def _lane(self, lane: Lane) -> None:
        while not self._stop.is_set():
            try:
                if not self._turn(lane):
                    self._stop.wait(self._look)
            except Error as error:
                logger.warning("the database is away, trying again: %s", type(error).__name__)
                connection.close()
                # What it had at hand is left to the name that falls silent now.
                self.name = fresh_name()
                self._stop.wait(AWAY)
        connection.close()

    def _turn(self, lane: Lane) -> bool:
        close_old_connections()
        if self._known != self.name:  # a name that nobody knows would be taken for a dead one's
            name = self.name
            alive(name, timezone.now())
            self._known = name
        if lane == "rest":
            self._rounds()
        return self.step(lane)

    def step(self, lane: Lane = "all") -> bool:
        """Do one task; return whether there was one."""
        result = claim(self.name, lane)
        if result is None:
            return False
        run(result)
        return True

    def once(self) -> int:
        """Look at the clock and for work whose worker is gone, do everything that is due, and return how many tasks that were."""
        alive(self.name, timezone.now())
        self._rounds()
        count = self.drain()
        self._leave()
        return count

    def drain(self) -> int:
        """Do everything that is due, then return how many tasks that were."""
        count = 0
        while self.step():
            count += 1
        return count

    def _rounds(self) -> None:
        """Now and then, look at the clock and for work whose worker is gone."""
        if time.monotonic() - self._round_at < min(self._silent / 4, 15):
            return
        self._round_at = time.monotonic()
        now = timezone.now()
        tick(now)
        if count := rescue(now, self._silent):
            logger.warning("took over %d tasks of a worker that is gone", count)

    def _beat(self) -> None:
        while not self._stop.wait(self._silent / 6):
            try:
                alive(self.name, timezone.now())
            except Error:
                connection.close()
        connection.close()

    def _leave(self) -> None:
        try:
            goodbye(self.name)
        except Error:
            logger.warning("the database is away; another worker will notice that this one stopped")
        connection.close()
