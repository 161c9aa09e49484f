"""How long pages and the check for programs take, beside an empty view behind the same middleware on the same server.

Run: `python -m benchmarks.web`. It starts a server of its own on a free port, with the demonstration's company in a new folder, and
removes both. Figures are no gate: it always ends with 0.
"""

import argparse
import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import Final
from urllib.request import urlopen

from benchmarks.posts import make_posts
from benchmarks.programs import draft_request, page_request
from tools.evaluate.tables import table
from tools.sites import free_port, surroundings

ROOT: Final = Path(__file__).parents[1]
START_SECONDS: Final = 120


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of them lies (0.95 for p95)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@contextmanager
def server() -> Iterator[tuple[int, str]]:
    """Start the demonstration's server with an empty view beside it; give the port and a token for programs."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = surroundings(folder, f"http://localhost:{port}", VANGRAIL_DEMO="yes")
        made = [sys.executable, "-m", "benchmarks.web_site"]
        token = subprocess.run(
            made, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
        ).stdout.strip()
        words = [
            "granian",
            "--interface",
            "wsgi",
            "--port",
            str(port),
            "--workers",
            "1",
            "--log-level",
            "warning",
            "benchmarks.web_site:application",
        ]
        process = subprocess.Popen(
            [sys.executable, "-m", *words], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
        )  # its log has a line for each of thousands of requests
        try:
            _wait(port)
            yield port, token
        finally:
            process.terminate()
            process.wait()


def _wait(port: int) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            urlopen(f"http://localhost:{port}/empty/").read()
        except OSError:
            time.sleep(0.2)
        else:
            return
    message = f"the server did not answer within {START_SECONDS} s"
    raise SystemExit(message)


class Line:
    """A connection that is kept open."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take both ends."""
        self.reader = reader
        self.writer = writer

    @classmethod
    async def to(cls, port: int) -> "Line":
        """Open one to the server."""
        return cls(*await asyncio.open_connection("127.0.0.1", port))

    async def ask(self, request: bytes) -> float:
        """Send a request, read its answer, and return the seconds it took.

        Raises:
            SystemExit: the answer is not a success: its time would mean nothing.
        """
        before = time.perf_counter()
        self.writer.write(request)
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = next(int(row[15:]) for row in head.lower().split(b"\r\n") if row.startswith(b"content-length:"))
        await self.reader.readexactly(length)
        if not head.startswith(b"HTTP/1.1 200"):
            raise SystemExit(head.decode())
        return time.perf_counter() - before


async def beside(port: int, requests: Sequence[bytes], empty: bytes) -> tuple[float, float]:
    """Ask for both in turn on one connection; return the median seconds of each request and of the empty view."""
    line = await Line.to(port)
    for request in requests[:200]:
        await line.ask(request)
    ours, theirs = [], []
    for request in requests:
        theirs.append(await line.ask(empty))
        ours.append(await line.ask(request))
    return percentile(ours, 0.5), percentile(theirs, 0.5)


async def at_rate(port: int, requests: Sequence[bytes], rate: int, seconds: int) -> list[float]:
    """Ask at a steady rate, whether answers have come or not; return the seconds from when each was due."""
    lines: asyncio.Queue[Line] = asyncio.Queue()
    for _ in range(min(rate, 32)):
        lines.put_nowait(await Line.to(port))
    found: list[float] = []
    start = time.perf_counter()

    async def one(due: float, request: bytes) -> None:
        line = await lines.get()
        await line.ask(request)
        found.append(time.perf_counter() - due)
        lines.put_nowait(line)

    waiting = []
    for number, request in zip(range(rate * seconds), cycle(requests), strict=False):
        due = start + number / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        waiting.append(asyncio.ensure_future(one(due, request)))
    await asyncio.gather(*waiting)
    return found


async def measure(port: int, token: str, seconds: int) -> list[tuple[str, str, str]]:
    """Return what was measured: what, the figure, the target."""
    empty = page_request(port, "/empty/")
    drafts = [draft_request(port, token, post.text) for post in make_posts(2000, ["Zwaluw One"])]
    page = page_request(port, "/policy/en/personal/")
    rows = []
    ours, theirs = await beside(port, drafts, empty)
    rows.append(("an empty view, median", f"{theirs * 1000:.2f} ms", ""))
    rows.append(
        ("check for programs, median", f"{ours * 1000:.2f} ms, {ours / theirs:.2f}x the empty view", "at most 1.3x")
    )
    found = await at_rate(port, drafts, 100, seconds)
    rows.append(
        ("check for programs, p95 at 100 a second", f"{percentile(found, 0.95) * 1000:.1f} ms", "at most 25 ms")
    )
    await beside(port, [page] * 20, empty)  # as with the check: nobody's first page after a start is meant
    found = await at_rate(port, [page], 20, seconds)
    rows.append(("policy page, p95 at 20 a second", f"{percentile(found, 0.95) * 1000:.1f} ms", "at most 50 ms"))
    return rows


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=20, help="how long each steady rate is kept up")
    given = options.parse_args()
    with server() as (port, token):
        print(table(("what", "measured", "target"), asyncio.run(measure(port, token, given.seconds))))


if __name__ == "__main__":
    main()
