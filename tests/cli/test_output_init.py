"""What `vangrail init` says when the folder stands."""

from datetime import date
from pathlib import Path

import pytest

from vangrail.cli import messages
from vangrail.cli.output_init import MOST, commands, summarise, write_todos
from vangrail.languages import SHIPPED
from vangrail.source.answers import policy_from_answers
from vangrail.source.todos import todos

BARE = policy_from_answers({"company": "Acme", "country": ["BE", "NL"], "listed": True, "use_at_work": "banned"})
TODAY = date(2026, 11, 21)


def points(text):
    """Return the lines that belong to open points, and how many points there are."""
    lines = [line for line in text.splitlines() if line.startswith(("  ! ", "    "))]
    return lines, sum(line.startswith("  ! ") for line in lines)


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("columns", ["40", "80"])
def test_open_points_are_few_and_the_rest_is_counted(capsys, monkeypatch, language, columns):
    """At most a dozen lines on a terminal of any width; what is shown and what is counted are all there is."""
    monkeypatch.setenv("COLUMNS", columns)
    messages.speak(language)
    summarise(BARE, Path("acme"), {}, today=TODAY, colour="never")
    text = capsys.readouterr().out
    lines, shown = points(text)
    assert 0 < len(lines) <= MOST
    more = next(line for line in text.splitlines() if line.endswith("vangrail init acme --todo"))
    assert f" {len(todos(BARE, today=TODAY)) - shown}" in more.replace(".", "")


def test_points_that_share_a_reason_give_it_once(capsys):
    """Two countries, one sentence about the law."""
    write_todos(BARE, Path("acme"), "never", TODAY)
    text = " ".join(capsys.readouterr().out.split())
    assert "checked for Belgium. ! Have the policy checked for" in text
    assert text.count("It is a template until") == 1


def test_all_points_are_shown_when_asked_for(capsys):
    """Each with who and why."""
    write_todos(BARE, Path("acme"), "never", TODAY)
    text = " ".join(capsys.readouterr().out.split())
    for todo in todos(BARE, today=TODAY, language="en"):
        assert all(part in text for part in (todo.text, todo.who, todo.why))


def test_nothing_open_is_said(capsys, monkeypatch):
    """In a sentence."""
    monkeypatch.setattr("vangrail.cli.output_init.todos", lambda *_, **__: [])
    write_todos(BARE, Path("acme"))
    assert capsys.readouterr().out == "Nothing is open in this policy.\n"


def test_what_is_not_known_yet_is_named_once(capsys):
    """Unless a point of the policy speaks about it already."""
    summarise(BARE, Path("acme"), {"size": "?", "tone": "?", "owner": "?"}, today=TODAY)
    assert "You did not know yet: Number of people, Tone." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("folder", "pages"), [("acme", "acme-pages"), ("/p/my policy", "'/p/my policy-pages'"), ("../a", "../a-pages")]
)
def test_the_commands_can_be_copied(folder, pages):
    """Places with a space are quoted, and the pages stand beside the policy."""
    check, build = commands(BARE, Path(folder))
    assert check.startswith("vangrail check --policy ")
    assert build.endswith(f" --out {pages}")


def test_a_folder_that_is_only_a_dot_is_called_by_its_name(capsys, monkeypatch, tmp_path):
    """The sentence does not end in two dots."""
    monkeypatch.chdir(tmp_path)
    summarise(BARE, Path(), {}, today=TODAY)
    assert f"is in {tmp_path}." in capsys.readouterr().out
