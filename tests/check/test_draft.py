"""Drafts and moments refuse what cannot be checked, in one sentence."""

from datetime import UTC, datetime

import pytest

from vangrail.check.draft import MAX_CHARACTERS, Draft, Freeze, Moment
from vangrail.errors import DraftError


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"text": "x" * (MAX_CHARACTERS + 1)}, "100,001"),
        ({"text": b"bytes"}, "found bytes"),
        ({"text": "hi", "account": "private"}, "found 'private'"),
        ({"text": "half \ud83d a pair"}, "character 6"),
    ],
)
def test_what_is_not_a_draft_is_refused(values: dict[str, object], says: str) -> None:
    """Too long, not text, no such account, half a character."""
    with pytest.raises(DraftError, match=says):
        Draft(**values)  # type: ignore[arg-type]


def test_a_picture_never_shows_in_a_representation() -> None:
    """What somebody answers to and the pictures stay out of `repr`."""
    assert "secret" not in repr(Draft(text="x", images=(b"secret",), replying_to="secret"))


def test_a_moment_needs_a_zone() -> None:
    """Noon is not a moment; noon in Brussels is."""
    with pytest.raises(DraftError, match="time zone"):
        Moment(at=datetime(2026, 1, 1))  # noqa: DTZ001 -- that is what is refused


def test_a_freeze_ends_by_itself() -> None:
    """A freeze holds until its time."""
    until = datetime(2026, 1, 2, tzinfo=UTC)
    freeze = Freeze(until=until)
    assert Moment(at=datetime(2026, 1, 1, tzinfo=UTC), freezes=(freeze,)).frozen
    assert not Moment(at=until, freezes=(freeze,)).frozen


def test_a_moment_has_a_digest_of_all_it_holds() -> None:
    """Equal moments have equal digests, others do not."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    assert Moment(at=at).digest == Moment(at=at).digest
    assert Moment(at=at).digest != Moment(at=at, freezes=(Freeze(until=at),)).digest
