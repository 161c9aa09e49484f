"""The server of a site: granian in front, and beside it a process that does what is due, which starts again when it stops."""

import multiprocessing
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Final

PARENT: Final = "VANGRAIL_PARENT"
"""Where a process that a server started finds that server's number."""

AGAIN: Final = 2.0
"""Seconds before a worker that stopped is started again."""

PATIENCE: Final = 40.0
"""Seconds in which a worker can finish what it is doing."""

LOOK: Final = 1.0
"""Seconds between two looks whether the server is still there."""


class Beside:
    """The worker's process, kept running until `end`."""

    def __init__(self, words: tuple[str, ...] = (sys.executable, "-m", "vangrail", "worker")) -> None:
        """Start it."""
        self._words, self._ending = words, threading.Event()
        self._process = self._started()
        self._thread = threading.Thread(target=self._keep, name="keeps a worker", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int:
        """Return the number of the process that runs now."""
        return self._process.pid

    def end(self) -> None:
        """Let the worker finish what it is doing, and end."""
        self._ending.set()
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._thread.join()

    def _started(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(self._words, env={**os.environ, PARENT: str(os.getpid())})  # noqa: S603 -- our own command

    def _keep(self) -> None:
        while not self._ending.is_set():
            self._process.wait()
            if not self._ending.wait(AGAIN):
                self._process = self._started()


def watch_parent(then: Callable[[], object], look: float = LOOK) -> threading.Thread | None:
    """Call `then` when the server that started this process is gone, however it went; None where no server did."""
    parent = int(os.environ.get(PARENT, "0"))
    if not parent:
        return None

    def wait() -> None:
        pause = threading.Event()
        while os.getppid() == parent:
            pause.wait(look)
        then()

    thread = threading.Thread(target=wait, name="watches the server", daemon=True)
    thread.start()
    return thread


def serve(host: str, port: int, *, workers: int, threads: int) -> bool:
    """Answer requests until the system asks to stop; requests under way are finished. Return whether it was asked to."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    # A new interpreter each: no lock, connection or thread of this process is carried along.
    multiprocessing.set_start_method("spawn", force=True)
    os.environ[PARENT] = str(os.getpid())
    server = Server(
        "vangrail.web.running.entry:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        backpressure=threads * 16,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=30,
        log_level=LogLevels.warning,
        log_access=False,
    )
    server.serve()
    return bool(server.interrupt_signal)
