"""Monitoring wants what for, who and how long."""

import pytest

WHAT = "The company monitors the use of its devices"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (f"{WHAT}.", "what for, who sees it and how long it is kept."),
        (f"{WHAT} in order to find viruses.", "who sees it and how long it is kept."),
        (f"{WHAT} in order to find viruses. Only our two engineers see it.", "how long it is kept."),
    ],
)
def test_what_is_missing_is_named(found, text, missing):
    """The finding asks only for what the section lacks."""
    assert found("monitoring-without-purpose", text, country="BE")[0].what.endswith(missing)


def test_another_section_does_not_tell(found):
    """A term that stands under another heading may be about something else."""
    text = f"# Devices\n\n{WHAT} in order to find viruses. Only our engineers see it.\n\n# Holidays\n\nYou get thirty days."
    assert found("monitoring-without-purpose", text, country="BE")
