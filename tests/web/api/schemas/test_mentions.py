"""The shapes of mentions follow what the pages know."""

from typing import get_args

from vangrail.web.api.schemas.mentions import ClosingIn, MentionOut, MentionsAsked, State
from vangrail.web.mentions.models import Closing
from vangrail.web.mentions.names import SITUATION, TOPIC
from vangrail.web.mentions.queries.mentions import STATES, Filters


def test_every_list_of_the_page_can_be_asked_for():
    """Each state and each filter."""
    assert get_args(State) == STATES
    assert {*Filters.__slots__} | {"limit"} == {*MentionsAsked.model_fields}
    assert MentionsAsked().filters() == Filters()
    asked = MentionsAsked(state="late", desk="legal", topic="money", language="NL", urgency=2, source=7)
    assert asked.filters() == Filters(state="late", desk="legal", topic="money", language="nl", urgency="2", source="7")


def test_every_name_stands_in_the_description():
    """So that a program can offer them."""
    properties = MentionsAsked.model_json_schema()["properties"]
    assert properties["topic"]["anyOf"][0]["enum"] == sorted(TOPIC)
    assert properties["situation"]["anyOf"][0]["enum"] == sorted(name for name in SITUATION if name)
    assert ClosingIn.model_json_schema()["properties"]["outcome"]["enum"] == sorted(dict(Closing.OUTCOMES))


def test_of_who_said_it_nothing_is_told():
    """Nor what colleagues wrote to each other."""
    assert not {"author", "identity", "note", "told", "handed"} & {*MentionOut.model_fields}
