"""The page of the detectors."""

import sys
from types import ModuleType

import pytest

from tools.pages.detectors import about


def detector(docstring):
    """Return an object whose class stands in a module with this docstring."""
    sys.modules["planted_detector"] = ModuleType("planted_detector", docstring)
    return type("Planted", (), {"__module__": "planted_detector"})()


def test_a_detector_is_described_by_its_module():
    """The file says what it finds, so the page does."""
    assert about(detector("Phone numbers.\n\n    More.\n    ")) == "Phone numbers.\n\nMore."


def test_a_module_that_says_nothing_is_refused():
    """A page without words would help nobody."""
    with pytest.raises(ValueError, match="planted_detector has no docstring"):
        about(detector(None))
