"""What all tests share: no clock in property tests, and a cache of their own."""

import gc
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

# Machines that run tests are shared: a slow moment is not a finding.
settings.register_profile("vangrail", deadline=None)
settings.load_profile("vangrail")

# Compiled databases are reused between test runs, but never taken from or left in a person's own cache.
os.environ.setdefault("VANGRAIL_CACHE", str(Path(tempfile.gettempdir()) / f"vangrail-tests-{os.getuid()}"))

from django.utils import translation  # noqa: E402 -- the same

import tests.alone  # noqa: E402, F401 -- it reads the web application's settings, after what stands above


@pytest.fixture(autouse=True)
def _in_english():
    """Begin in the language of the settings: a page that was asked for in another one leaves it behind."""
    translation.deactivate()


def pytest_collection_finish() -> None:
    """Leave what was loaded to itself: a process of tests holds millions of things that the collector would look at again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
