"""Run a command beside a PostgreSQL of its own: made in a temporary folder, on this machine only, gone afterwards.

Run: `python -m tools.postgres COMMAND …`. The command finds the database in `DATABASE_URL`. PostgreSQL refuses to run as root;
as root, the cluster belongs to the user `postgres`, which the Debian package made.
"""

import contextlib
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.sites import free_port

FAST = "fsync=off", "synchronous_commit=off", "full_page_writes=off"
"""For tests whose database nobody needs afterwards. A test that kills the server switches them on again: `DURABLE=yes`."""


def folder() -> Path:
    """Return the folder with the newest PostgreSQL's programs.

    Raises:
        SystemExit: there is none; the sentence says what to install.
    """
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    beside = shutil.which("initdb")
    if not found and not beside:
        sys.exit("There is no PostgreSQL here: apt-get install postgresql (.ci/run does).")
    return found[-1].parent if found else Path(str(beside)).resolve().parent


class Cluster:
    """A PostgreSQL in `home` that listens on this machine alone."""

    def __init__(self, home: Path, *, durable: bool = False) -> None:
        """Make it, without starting it."""
        self.home, self.port, self._bin = home, free_port(), folder()
        self._owner = pwd.getpwnam("postgres").pw_uid if os.geteuid() == 0 else None
        if self._owner is not None:
            os.chown(home, self._owner, -1)
        self._run(
            "initdb", "-D", str(home / "data"), "-U", "vangrail", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"
        )
        lines = [
            f"port={self.port}",
            "listen_addresses='127.0.0.1'",
            f"unix_socket_directories='{home}'",
            "max_connections=60",
        ]
        with (home / "data" / "postgresql.auto.conf").open("a", encoding="utf-8") as file:
            file.write("\n".join([*lines, *(() if durable else FAST)]) + "\n")

    @property
    def url(self) -> str:
        """Return the address of its database."""
        return f"postgres://vangrail@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Start it, and return when it answers."""
        self._run("pg_ctl", "-D", str(self.home / "data"), "-l", str(self.home / "log"), "-w", "start")

    def stop(self, how: str = "fast") -> None:
        """Stop it: `fast` in order, `immediate` as if somebody pulled the plug."""
        self._run("pg_ctl", "-D", str(self.home / "data"), "-m", how, "-w", "stop")

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run(
            [str(self._bin / program), *words],
            cwd=self.home,
            user=self._owner,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{program} failed: {done.stderr.decode(errors='replace').strip()}")


@contextlib.contextmanager
def cluster(*, durable: bool = False) -> Iterator[Cluster]:
    """Give a running cluster, and remove it afterwards."""
    with tempfile.TemporaryDirectory(prefix="vangrail-postgres-", ignore_cleanup_errors=True) as home:
        made = Cluster(Path(home), durable=durable)
        made.start()
        try:
            yield made
        finally:
            with contextlib.suppress(SystemExit):  # a test may have stopped it
                made.stop("immediate")


def main(words: list[str]) -> int:
    """Run the command and return how it ended."""
    if not words:
        sys.exit("usage: python -m tools.postgres COMMAND …")
    with cluster() as made:
        return subprocess.run(words, env={**os.environ, "DATABASE_URL": made.url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
