"""What the linter knows, read from files."""

import pytest

from vangrail.errors import PolicyError
from vangrail.languages import SHIPPED
from vangrail.lint.library import load_lint_library, read_lint_library
from vangrail.source.library import load_library


def test_all_that_ships_can_be_read():
    """Forty components in their order, rules with words and pages in every language, and no cue twice."""
    library = load_lint_library()
    assert [form.order for form in library.components.values()] == list(range(1, 41))
    for form in library.overbreadth.values():
        assert set(form.words) >= set(SHIPPED), form.name
        assert set(form.page) >= set(SHIPPED), form.name
        assert set(form.examples) >= set(SHIPPED), form.name
    assert set(load_library().cues) < set(library.cues)


def test_what_is_wrong_is_named_with_file_and_line(tmp_path):
    """All of it, not the first."""
    folder = tmp_path / "lint/overbreadth"
    folder.mkdir(parents=True)
    (folder / "one.toml").write_text('name = "Not A Name"\n', "utf-8")
    (folder / "two.toml").write_text("name = \n", "utf-8")
    with pytest.raises(PolicyError) as caught:
        read_lint_library(tmp_path)
    files = {problem.file for problem in caught.value.problems}
    assert files == {"library/lint/overbreadth/one.toml", "library/lint/overbreadth/two.toml"}
