"""What the tests of the assistants share: a small policy, and an assistant that speaks with a real process."""

import os
import sys
from datetime import date

import anyio
import pytest
from mcp import StdioServerParameters, stdio_client
from mcp.client.client import Client

from tests.build import cue, policy, rule
from vangrail.policy.clause import Clause, ClauseText
from vangrail.policy.company import Company, Desk, Person


def small():
    """Return a policy of two clauses, one of which has a rule: the word `heron` asks first."""
    pressed = Person(name="Paz Press", contact="press@example.org")
    texts = {
        "en": ClauseText(title="Photos of customers", text="Ask them first.", why="It is theirs.", instead="Ask."),
        "nl": ClauseText(title="Foto’s van klanten", text="Vraag het eerst.", why="Het is van hen.", instead="Vraag."),
        "es": ClauseText(title="Fotos de clientes", text="Pregunta antes.", why="Es suya.", instead="Pregunta."),
    }
    made = policy(
        rule("heron-named", "heron", "ask", cues={"heron": cue(en=["heron"], nl=["reiger"], es=["garza"])}),
        company=Company(name="Acme Retail BV", country="BE", spokespersons=(pressed,)),
        desks={"legal": Desk(person=Person(name="Lara Legal"), answers_within=4), "pr": Desk(person=pressed)},
        audiences=("personal", "candidate"),
    )
    photos = Clause(
        id="customers_and_receipts", section="protect", audiences=("personal",), desk="privacy", since="0.1",
        review=date(2027, 1, 1), texts=texts,
    )  # fmt: skip
    return made.model_copy(update={"clauses": (*made.clauses, photos)})


@pytest.fixture(scope="session")
def small_file(tmp_path_factory):
    """Give that policy as a published file."""
    path = tmp_path_factory.mktemp("small") / "policy.json"
    path.write_bytes(small().canonical())
    return path


@pytest.fixture
def assistant():
    """Give a function that starts `vangrail mcp` and lets an assistant of the official library act: `assistant(act, "--policy", …)`."""

    def begin(act, *words, errors=None, **environment):
        given = {**os.environ, "VANGRAIL_LANG": "en", **environment}
        given.pop("DJANGO_SETTINGS_MODULE", None)
        start = StdioServerParameters(
            command=sys.executable, args=["-m", "vangrail", "mcp", *map(str, words)], env=given
        )

        async def speak():
            with anyio.fail_after(90):
                async with Client(stdio_client(start, errlog=errors or sys.stderr)) as client:
                    return await act(client)

        return anyio.run(speak)

    return begin
