"""The command line for tests: run in this process, or as a real one; and one company's policy to run it on."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from vangrail.cli import messages
from vangrail.cli.main import app
from vangrail.source.answers import answers_to_source, policy_from_answers
from vangrail.source.writer import write_folder

ANSWERS = {
    "company": "De Groene Bakfiets",
    "country": "BE",
    "sector": "retail",
    "size": 40,
    "languages": ["en", "nl", "es"],
    "secret": ["Project Heron"],
    "legal_matters": ["the Janssens case"],
    "owner": "Karin Maes",
    "desks": {"security": {"person": "Tom Claes", "deputy": "Ines Wouters", "answers_within": 4}},
}

ALONE = "All alone in the car park at 4 am, waiting for the opener"
"""A draft that is fine with a change."""

HARMLESS = "Fresh bread and a good book, what a morning"


@pytest.fixture(autouse=True)
def _english():
    """Speak English again after each test."""
    yield
    messages.speak("en")


@pytest.fixture(scope="session")
def policy():
    """Give a small company's policy as a value."""
    return policy_from_answers(ANSWERS)


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    """Give the same policy as a folder."""
    path = tmp_path_factory.mktemp("policy") / "bakfiets"
    write_folder(answers_to_source(ANSWERS, salt="0" * 32), path)
    return path


@pytest.fixture(scope="session")
def published(policy, tmp_path_factory) -> str:
    """Give the same policy as a published file."""
    path = tmp_path_factory.mktemp("published") / "policy.json"
    path.write_bytes(policy.canonical())
    return str(path)


@pytest.fixture
def run():
    """Run a command in this process: `run("check", "--text", "…")` gives exit_code, stdout and stderr."""

    def invoke(*words, stdin=None, **environment):
        settings = {"COLUMNS": "80", "LC_ALL": "C.UTF-8", "VANGRAIL_LANG": "en", **environment}
        return CliRunner(env=settings).invoke(app, [str(word) for word in words], input=stdin)

    return invoke


def _heeds_ctrl_c():
    """Listen to Ctrl-C, also where the tests run in the background and were told not to."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def process():
    """Run a command as a process of its own."""

    def start(*words, wait=True, environment=None, **settings):
        command = [sys.executable, "-m", "vangrail", *map(str, words)]
        settings = {"env": {**os.environ, "VANGRAIL_LANG": "en", **(environment or {})}, **settings}
        settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **settings}
        if wait:
            return subprocess.run(command, check=False, timeout=120, **settings)
        return subprocess.Popen(command, preexec_fn=_heeds_ctrl_c, **settings)  # noqa: PLW1509 -- no threads here

    return start
