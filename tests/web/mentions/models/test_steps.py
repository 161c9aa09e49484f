"""What became of a mention."""

from vangrail.web.mentions.models import Answer, Claim, Closing, Escalation, HandOver


def test_each_says_what_it_is(mention, care):
    """Who, where to, which reply, which outcome."""
    one = mention()
    assert str(Claim(mention=one, by=care)) == "Carla Care"
    assert str(HandOver(mention=one, desk="legal")) == "legal"
    assert str(Answer(mention=one, reply="refund_where")) == "refund_where"
    assert str(Escalation(mention=one, to=care)) == "Carla Care"
    assert str(Closing(mention=one, outcome="left")) == "left"
