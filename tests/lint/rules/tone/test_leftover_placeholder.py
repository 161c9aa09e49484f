"""What a template left behind."""

import pytest


@pytest.mark.parametrize(
    "left",
    [
        "[Company name]",
        "[INSERT DATE]",
        "[HR contact name]",
        "{company}",
        "{{ company.name }}",
        "<insert link>",
        "<COMPANY>",
        "X" * 3,
        "TBD",
        "lorem ipsum",
        "[naam]",
        "[empresa]",
        "20XX",
    ],
)
def test_a_placeholder_is_found_and_marked(found, words_at, left):
    """Alone in a short clause, too."""
    text = f"Please ask {left} first."
    findings = found("leftover-placeholder", text, quiet=False)
    assert [words_at(text, finding) for finding in findings] == [left]
    assert left in findings[0].what


@pytest.mark.parametrize(
    "fine",
    [
        "[1]",
        "[sic]",
        "[our team](https://example.org)",
        "[name][1]",
        "<https://example.org>",
        "a < b > c",
        "[x] done",
        "{}",
    ],
)
def test_other_brackets_are_fine(found, fine):
    """Footnotes, links and mathematics are no placeholders."""
    assert not found("leftover-placeholder", f"Please ask {fine} first.", quiet=False)


def test_the_same_placeholder_is_named_once(found):
    """A name that is missing in ten places is one thing to do."""
    assert len(found("leftover-placeholder", "{company} and {company} and {desk}", quiet=False)) == 2
