"""Every commit is told in one form: `area: Imperative sentence.`, with the full stop."""

import re
import subprocess

import pytest

FORM = re.compile(r"^[a-z][a-z0-9_-]*(?:[/.,] ?[a-z0-9_-]+)*: (?P<verb>[A-Z][a-z'-]*)\b.*[^.\s]\.$")
NOT_IMPERATIVE = re.compile(r"(?:ed|ing|[^s]s)$")
IMPERATIVE = frozenset({"Bring", "Embed", "Feed", "Focus", "Heed", "Need", "Proceed", "Seed", "Shed", "Speed"})
"""Verbs that only look like a past, a participle or a third person."""


def wrong_subject(subject: str) -> str | None:
    """Return what is wrong with the first line of a commit's message, or None."""
    match = FORM.match(subject)
    if not match:
        return f"{subject!r} is not `area: Imperative sentence.`"
    verb = match["verb"]
    if NOT_IMPERATIVE.search(verb) and verb not in IMPERATIVE:
        return f"{subject!r}: {verb} is no imperative"
    return None


def git(project, *words):
    """Return what git says, or skip where there is no git or no history of this project."""
    try:
        done = subprocess.run(["git", *words], cwd=project.root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("there is no history here")
    return done.stdout.strip()


def test_every_commit_of_the_history_has_the_form(project):
    """A reader of the log sees where and what in one line."""
    if git(project, "rev-parse", "--is-shallow-repository") == "true":
        pytest.skip("a shallow clone has no history")
    subjects = git(project, "log", "--no-merges", "--format=%s").splitlines()
    faults = [fault for subject in subjects if (fault := wrong_subject(subject))]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    "subject",
    [
        "Add a thing.",
        "rules: add a thing.",
        "rules: Add a thing",
        "rules: Added a thing.",
        "rules: Adds a thing.",
        "rules: Adding it.",
        "wip",
    ],
)
def test_another_form_is_flagged(subject):
    """Without area, capital, full stop or imperative a subject is a fault."""
    assert wrong_subject(subject)


@pytest.mark.parametrize(
    "subject",
    [
        "project: Lay out the package.",
        "rules/detectors: Find IBANs.",
        "check, screen: Pass the moment.",
        "docs: Speed up `make docs`.",
    ],
)
def test_the_form_passes(subject):
    """An area, a colon, an imperative and a full stop are enough."""
    assert wrong_subject(subject) is None
