"""An assistant of the official library asks a real site by `vangrail mcp --site`, with a token."""

import os
import subprocess
import sys

import anyio
import pytest
from mcp import StdioServerParameters, stdio_client
from mcp.client.client import Client


@pytest.mark.django_db(transaction=True)
def test_an_assistant_asks_a_site(live_server, published, site_token):
    """The verdict, a clause and the whole policy, as the site gives them."""
    secret = site_token("check", "policy:read")
    start = StdioServerParameters(
        command=sys.executable,
        args=["-m", "vangrail", "mcp", "--site", live_server.url],
        env={**os.environ, "VANGRAIL_TOKEN": secret, "VANGRAIL_LANG": "en", "no_proxy": "*"},
    )

    async def speak():
        with anyio.fail_after(60):
            async with Client(stdio_client(start)) as client:
                answer = await client.call_tool("may_this_be_posted", {"text": "The heron flies", "images": ["heron"]})
                said = await client.call_tool("what_does_the_policy_say", {"about": "a_clause"})
                voices = await client.call_tool("who_answers", {"topic": "press"})
                read = await client.read_resource("policy://personal/nl")
                return (
                    *(each.structured_content for each in (answer, said, voices)),
                    read.contents[0].text,
                )

    answer, said, voices, read = anyio.run(speak)
    assert (answer["level"], answer["policy"]) == ("ask", published.digest)
    assert [(each["where"], each["quotes"]) for each in answer["findings"]] == [
        ("text", ["heron"]),
        ("image 1", ["heron"]),
    ]
    assert said["clauses"][0]["reason"] == "Why."
    assert voices["voices"][0]["name"] == "Olga Owner"
    assert read.startswith("# ")


@pytest.mark.django_db(transaction=True)
def test_without_a_token_that_works_it_does_not_begin(live_server, published):
    """One sentence says why."""
    words = [sys.executable, "-m", "vangrail", "mcp", "--site", live_server.url]
    environment = {**os.environ, "VANGRAIL_TOKEN": "vgr_wrong", "VANGRAIL_LANG": "en", "no_proxy": "*"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert (done.returncode, done.stdout) == (2, "")
    assert "401" in done.stderr
