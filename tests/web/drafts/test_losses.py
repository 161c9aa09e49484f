"""What would be lost with somebody who leaves: posts that they prepare."""

import pytest

from vangrail.web.drafts.losses import called, drafts
from vangrail.web.leavers.losses import kind, losses

pytestmark = pytest.mark.django_db


def test_drafts_are_counted_and_not_named(draft, writer, person):
    """A title is nobody's business here; others have none."""
    assert [one.name for one in drafts(writer)] == ["1"]
    assert draft.title not in str(losses(writer))
    assert list(drafts(person(""))) == []
    assert (called("1"), called("2"), kind("drafts").waits) == ("1 draft", "2 drafts", True)
