"""What topics are called."""

from vangrail.web.desk.names import topic_name


def test_a_topic_has_a_name():
    """In words."""
    assert topic_name("delivery") == "Delivery"
