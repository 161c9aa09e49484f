"""A draft to work on, made of the example company's folder, and Legal."""

import pytest

from vangrail.web.config.example import folder
from vangrail.web.editor import actions
from vangrail.web.editor.demo import files_in

SMALL = {"policy.toml": '# our own\ncompany = "Acme"\ncountry = "BE"\nlanguages = ["en", "nl"]\n'}
"""A folder that says as little as a folder can."""


@pytest.fixture
def draft(owner):
    """Give a draft that says as little as a draft can."""
    return actions.start(SMALL, by=owner).workspace


@pytest.fixture
def example_draft(owner):
    """Give the draft of the example company."""
    return actions.start(files_in(folder() / "policy"), by=owner).workspace


@pytest.fixture
def legal(person):
    """Give somebody who sits at the desk Legal."""
    return person("Lena Legal", "desk", desk="legal")
