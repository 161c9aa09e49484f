"""The shapes of what the desk works with."""

from typing import get_args

from vangrail.policy.company import DeskName
from vangrail.web.api.schemas.work import Desk, ReplyOut
from vangrail.web.replies.values import Ready


def test_every_desk_can_be_asked():
    """A new one too."""
    assert get_args(Desk) == get_args(DeskName)


def test_a_reply_has_what_the_page_has():
    """By the same names."""
    assert set(ReplyOut.model_fields) <= set(Ready.__dataclass_fields__)
