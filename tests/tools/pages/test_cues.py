"""The page of the shared cues."""

import pytest

from tools.pages.cues import pages, section


def test_each_cue_has_its_section(tmp_path):
    """Every file of the folder becomes a heading with what the cue gathers."""
    for name in ("b", "a"):
        (tmp_path / f"{name}.toml").write_text(
            f'name = "{name}"\nabout = "About {name}."\n[words]\nen = ["x"]', "utf-8"
        )
    assert pages(tmp_path)["cues.md"].endswith("## a\n\nAbout a.\n\n## b\n\nAbout b.")


def test_no_cues_make_no_page(tmp_path):
    """An empty folder has nothing to say."""
    assert pages(tmp_path) == {}


def test_a_section_says_what_a_cue_is_built_from():
    """The cues that it includes are named."""
    built = section({"name": "workplace", "about": "Places.", "include": ["shop_places"]})
    assert built == "## workplace\n\nPlaces.\n\nBuilt from `shop_places` and its own words."


def test_a_cue_that_says_nothing_about_itself_is_refused():
    """A name alone does not help an author."""
    with pytest.raises(KeyError, match="about"):
        section({"name": "workplace"})
