"""Every component has a sample."""

import re

import pytest

from vangrail.web.ui.samples import density, samples
from vangrail.web.ui.templatetags.ui import register

ELSEWHERE = {"page_title", "crumb", "crumbs_nav", "icon"}
"""Tags that the page of patterns and the frame use themselves."""


def test_every_tag_has_a_sample():
    """A component that nobody can look up is written a second time."""
    shown = {name for sample in samples() for name in re.findall(r"{% (\w+)", sample.source)}
    assert set(register.tags) - ELSEWHERE - shown == {"form_fields"} - shown


def test_a_sample_is_shown():
    """With the page that comes of it."""
    assert all(sample.shown.strip() for sample in samples())


@pytest.mark.parametrize(("asked", "given"), [("", "reading"), ("working", "working"), ("<script>", "reading")])
def test_a_density_is_one_of_two(rf, asked, given):
    """Anything else is the first one."""
    assert density(rf.get("/patterns/", {"density": asked})) == given
