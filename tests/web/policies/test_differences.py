"""The difference in words."""

import pytest

from tests.web.conftest import example_policy, small_policy
from tests.web.policies.conftest import relabelled, with_text
from vangrail.policy.company import Desk, Person
from vangrail.policy.versions import diff
from vangrail.source.reader import read_folder
from vangrail.source.resolve import resolve
from vangrail.web.config.example import folder
from vangrail.web.policies.demo import first
from vangrail.web.policies.differences import groups

OLD = small_policy()


def words(new, old=OLD, language="en"):
    """Return the groups between two policies."""
    return groups(diff(old, new).changes, old, new, language)


def test_a_clause_is_named_by_its_title_and_its_part():
    """In the language of the page; the same words in other languages are said once."""
    (group,) = words(with_text(OLD, "en", why="Somebody could be hurt by it."), language="nl")
    (entry,) = group.entries
    assert (group.title, entry.what, group.material) == ("Title", "Waarom · English", True)
    assert entry.readers == ("Voor iedereen, over je eigen accounts",)


def test_the_same_change_in_many_places_is_said_once():
    """With where else."""
    (group,) = words(with_text(OLD, text="Ask Ada first.", why="Ask Ada first."))
    assert sum(len(entry.also) for entry in group.entries) + len(group.entries) == 6


def test_what_people_read_again_comes_first():
    """A new label is a detail."""
    titles = [(each.title, each.material) for each in words(relabelled(with_text(OLD, text="Never do that."), "0.2"))]
    assert titles[0] == ("Title", True)
    assert titles[-1] == ("Details", False)


def test_who_answers_is_named_by_the_desk():
    """Not by a path."""
    desks = {**OLD.desks, "legal": Desk(person=Person(name="Lena Legal"))}
    (group,) = words(OLD.model_copy(update={"desks": desks}))
    assert (group.title, group.entries[0].what) == ("Who answers", "Legal")


@pytest.mark.parametrize("language", ["en", "nl", "es", "fr"])
def test_two_versions_of_a_whole_policy(language):
    """Every change has words; a page in another language falls back."""
    old = resolve(first(read_folder(folder() / "policy")))
    found = words(example_policy(), old, language)
    assert len(found) > 3
    assert all(entry.because for group in found for entry in group.entries)
    assert not [group.title for group in found if "_" in group.title]


def test_a_choice_is_said_as_the_interview_says_it():
    """Not by the name of a setting."""
    old = resolve(first(read_folder(folder() / "policy")))
    (choices,) = (group for group in words(example_policy(), old, "nl") if group.title == "Choices")
    assert "Alleen op plekken die daarvoor zijn aangeduid" in [entry.after for entry in choices.entries]
    assert not [entry.what for entry in choices.entries if "_" in entry.what or not entry.what]
