"""The official client library speaks with a real process over standard input and output."""

import os
import subprocess
from pathlib import Path

import pytest

SECRET = "The heron flies with Quetzalcoatlus-7781 tonight"


def call(name, **given):
    """Return what an assistant does: call one tool."""

    async def act(client):
        return await client.call_tool(name, given)

    return act


def test_an_assistant_asks_before_it_posts(assistant, small_file):
    """It finds the tools with what they want and give, asks, and reads on."""

    async def act(client):
        tools = {each.name: each for each in (await client.list_tools()).tools}
        answer = await client.call_tool("may_this_be_posted", {"text": "The heron flies", "images": ["a heron", "tea"]})
        said = await client.call_tool("what_does_the_policy_say", {"about": "photos of customers"})
        voices = await client.call_tool("who_answers", {"topic": "press"})
        listed = (await client.list_resources()).resources
        read = await client.read_resource("policy://personal/nl")
        return tools, answer.structured_content, said, voices, listed, read.contents[0].text

    tools, answer, said, voices, listed, read = assistant(act, "--policy", small_file)
    assert set(tools) == {"may_this_be_posted", "what_does_the_policy_say", "who_answers"}
    assert all(each.description and each.output_schema and each.annotations.read_only_hint for each in tools.values())
    assert set(tools["may_this_be_posted"].input_schema["properties"]) == {
        "text", "account", "platform", "language", "country", "role", "replying_to", "images",
    }  # fmt: skip
    assert (answer["level"], answer["says"]) == ("ask", "Ask first")
    assert [(each["where"], each["quotes"]) for each in answer["findings"]] == [
        ("text", ["heron"]),
        ("image 1", ["heron"]),
    ]
    first = answer["findings"][0]
    assert (first["clause"], first["reason"], first["instead"]) == ("a_clause", "why en", "instead en")
    assert (first["desk"]["person"], first["desk"]["answers_within"]) == ("Lara Legal", 4)
    assert [len(answer[name]) for name in ("policy", "moment")] == [64, 64]
    assert [each["clause"] for each in said.structured_content["clauses"]] == ["customers_and_receipts"]
    assert voices.structured_content["voices"][0]["name"] == "Paz Press"
    assert {each.uri for each in listed} == {
        f"policy://{readers}/{language}" for readers in ("personal", "candidate") for language in ("en", "nl", "es")
    }
    assert "Foto’s van klanten" in read


@pytest.mark.parametrize(
    ("name", "given", "sentence"),
    [
        ("may_this_be_posted", {"text": "heron " * 20_000}, "a draft may have 100,000 characters"),
        ("may_this_be_posted", {"text": "x", "images": ["heron"] * 5}, "at most 4 descriptions"),
        ("what_does_the_policy_say", {"about": "x", "audience": "corporate"}, "wanted one of personal, candidate"),
    ],
)
def test_a_fault_is_a_sentence_without_the_draft(assistant, small_file, name, given, sentence):
    """The assistant can mend it, and whatever keeps its faults keeps nothing of the draft."""
    answer = assistant(call(name, **given), "--policy", small_file)
    assert answer.is_error
    assert sentence in answer.content[0].text
    assert "heron" not in answer.content[0].text


def test_a_draft_leaves_no_trace(assistant, small_file, tmp_path):
    """No file, no log, no line on the error stream, not even when a call goes wrong."""
    before = {name: os.environ.get(name, "") for name in ("PYTHONPATH",)}
    places = {
        name: str(tmp_path / name) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_STATE_HOME", "VANGRAIL_DATA")
    }
    for place in places.values():
        Path(place).mkdir()

    async def act(client):
        answers = [
            await client.call_tool("may_this_be_posted", {"text": SECRET, "replying_to": SECRET, "images": [SECRET]}),
            await client.call_tool("may_this_be_posted", {"text": SECRET, "account": SECRET}),
            await client.call_tool("what_does_the_policy_say", {"about": SECRET}),
            await client.call_tool("who_answers", {"topic": SECRET}),
            await client.call_tool("no_such_tool", {"text": SECRET}),
        ]
        return [each.is_error for each in answers]

    with (tmp_path / "errors").open("w+") as errors:
        faults = assistant(act, "--policy", small_file, errors=errors, **places, **before)
        errors.seek(0)
        assert errors.read() == ""
    assert faults == [False, True, False, False, True]
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert left, "the compiled policy lies in the cache"
    assert [path for path in left if b"Quetzalcoatlus" in path.read_bytes()] == []


def test_it_goes_when_the_assistant_goes(process, small_file):
    """Standard input that ends is the end, and nothing but answers was written."""
    done = process("mcp", "--policy", small_file, stdin=subprocess.DEVNULL)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
