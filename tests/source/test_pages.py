"""The shared pages: what ships is whole, and every mistake is found in its file."""

import shutil
from importlib.resources import as_file

import pytest

from vangrail.errors import PolicyError
from vangrail.languages import SHIPPED
from vangrail.source.data import library
from vangrail.source.library import load_library
from vangrail.source.pages import load_pages, read_pages

FACTS = ("US12", "US14")


@pytest.fixture
def folder(tmp_path):
    """Give a copy of the shipped pages."""
    with as_file(library().joinpath("pages")) as pages:
        shutil.copytree(pages, tmp_path / "pages")
    return tmp_path / "pages"


def problems(folder):
    """Return what is wrong with a folder of pages."""
    with pytest.raises(PolicyError) as caught:
        read_pages(folder, FACTS)
    return caught.value.problems


def test_what_ships_has_no_problem():
    """Five lessons, a text in every language, and only facts that a pack has."""
    facts = [fact.id for pack in load_library().packs.values() for fact in pack.facts]
    pages = read_pages(library().joinpath("pages"), facts)
    assert pages == load_pages()
    assert len(pages.lessons.lessons) == 5
    assert set(pages.strategy.title) == set(SHIPPED)


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        ("green_list", 'goal = "known"', 'goal = "knwon"', "topic[0].goal"),
        ("disclaimers", '"US12"', '"US99"', "facts[0]"),
        ("platforms", "verified = 2026-11-21", 'verified = "soon"', "platform[0].verified"),
        ("lessons", 'see = ["facts"]', 'see = ["fact"]', "lesson[2].see[0]"),
        ("lessons", "right = false", "right = true", "lesson[0]"),
        ("strategy", 'title.nl = "Waarom we online zijn"', "", "title"),
        ("checklists", "{desk.security}", "{desk.guards}", "list[0].ask"),
        ("pause_test", "pause =", "wait =", "question[0].wait"),
        ("decision_card", 'no = "stay_out"', 'no = "care"', ""),
        ("pictures", 'group = "people"', 'group = "poeple"', ""),
        ("waiting", 'desk = "pr"', 'desk = "press"', "sentence[0].desk"),
    ],
)
def test_a_mistake_is_found_where_it_is(folder, file, old, new, key):
    """In its file, at its key."""
    text = (folder / f"{file}.toml").read_text("utf-8")
    assert old in text
    (folder / f"{file}.toml").write_text(text.replace(old, new, 1), "utf-8")
    found = problems(folder)
    assert {problem.file for problem in found} == {f"library/pages/{file}.toml"}
    assert key in [problem.key for problem in found]


def test_a_missing_file_and_a_broken_one_are_said_at_once(folder):
    """Each by its name."""
    (folder / "lessons.toml").unlink()
    (folder / "strategy.toml").write_text("= =")
    assert {problem.file for problem in problems(folder)} == {
        "library/pages/lessons.toml",
        "library/pages/strategy.toml",
    }
