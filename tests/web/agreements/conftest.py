"""Somebody with a manager, and two others."""

import pytest


@pytest.fixture
def boss(person):
    """Give a manager."""
    return person("Mia Manager")


@pytest.fixture
def member(person, boss):
    """Give somebody of the manager's team."""
    return person("Tom Team", manager=boss)


@pytest.fixture
def stranger(person):
    """Give a manager of another team."""
    other = person("Otto Other")
    person("Somebody Else", manager=other)
    return other
