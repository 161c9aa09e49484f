"""`vangrail serve` as a real process: it starts, answers, works, stops, and leaves nobody behind."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from tools.sites import free_port


def ask(port, path, seconds=120):
    """Return what an address answers, as soon as it does."""
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
                return answer.read().decode()
        except OSError:
            assert time.monotonic() < end, "it does not answer"
            time.sleep(0.1)


def children(pid):
    """Return the processes that a process started."""
    done = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [int(one) for one in done.stdout.split()]


def gone(pids, seconds=15):
    """Tell whether processes are gone, or will be soon."""
    end = time.monotonic() + seconds
    while any(os.path.exists(f"/proc/{pid}") for pid in pids):  # noqa: PTH110 -- a system's file
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


@pytest.fixture
def site(tmp_path):
    """Give a function that starts a site in a folder of its own."""
    started = []

    def start(*words, **environment):
        port = free_port()
        given = {**os.environ, "VANGRAIL_DATA": str(tmp_path / "data"), **environment}
        given.pop("DJANGO_SETTINGS_MODULE", None)
        command = [sys.executable, "-m", "vangrail", "serve", "--port", str(port), *words, "--lang", "en"]
        process = subprocess.Popen(command, env=given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        started.append(process)
        return process, port

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=20)


def test_it_answers_and_stops_with_everything_it_started(site, tmp_path):
    """With the address, a worker, a key for its owner's eyes only, and a sentence about the database."""
    process, port = site()
    assert ask(port, "/health/ready") == "ready\n"
    deadline = time.monotonic() + 15
    while "vangrail_workers 1" not in ask(port, "/metrics"):
        assert time.monotonic() < deadline
        time.sleep(0.2)
    family = children(process.pid)
    assert len(family) >= 2
    process.send_signal(signal.SIGTERM)
    said, _ = process.communicate(timeout=40)
    assert process.returncode == 0
    assert gone(family)
    assert f"Vangrail answers at http://localhost:{port}" in said
    assert "The database was brought up to date with" in said
    assert (tmp_path / "data/secret-key").stat().st_mode & 0o777 == 0o600


def test_nobody_stays_behind_when_it_is_killed(site):
    """Its processes notice, and the port is free for the next one."""
    process, port = site()
    ask(port, "/health/live")
    family = children(process.pid)
    process.kill()
    assert gone(family)


def test_a_port_that_is_taken_is_said(site):
    """Before anything is changed."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        process, _ = site("--port", str(other.getsockname()[1]))
        said, _ = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "Something else answers at 127.0.0.1:" in said


def test_unsafe_settings_do_not_start(site):
    """Each with its sentence."""
    process, _ = site(VANGRAIL_PRODUCTION="yes")
    said, _ = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "setting VANGRAIL_ADDRESS: wanted https://, found http://" in said
    assert "setting VANGRAIL_MAIL_HOST: " in said
    assert "Traceback" not in said
