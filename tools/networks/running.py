"""What the servers have in common on which somebody says something.

Each is made anew in a temporary folder and listens on this machine alone. `say` says something as somebody who is not the company;
`stop` and `start` stop it and start it again with what it holds.
"""

import contextlib
import imaplib
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

PATIENCE: Final = 20
"""Seconds within which a server answers that was started, and within which what was said can be found."""

_QUIET: Final[Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said: under which address it can be read, and what its author is called."""

    address: str
    author: str


class Program:
    """A program that listens until it is stopped."""

    def __init__(self, command: Sequence[str], answers: Callable[[], object]) -> None:
        """Start it. `answers` asks it something, and fails for as long as nobody answers."""
        self._command, self._answers = list(command), answers
        self.start()

    def start(self) -> None:
        """Start it, and return once it answers."""
        self._process = subprocess.Popen(self._command, **_QUIET)
        try:
            until(self._answers)
        except SystemExit:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop it."""
        self._process.terminate()
        self._process.wait(30)


def until(ask: Callable[[], Any]) -> Any:
    """Return what is answered once something is.

    Raises:
        SystemExit: nothing is, in all that time.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(OSError, LookupError, imaplib.IMAP4.error):
            return ask()
        time.sleep(0.1)
    sys.exit(f"Nobody answered within {PATIENCE} seconds.")


def run(command: Sequence[str], answers: str = "") -> str:
    """Run a command that answers are typed to, and return what it says."""
    done = subprocess.run(command, input=answers, text=True, check=True, capture_output=True)
    return done.stdout + done.stderr
