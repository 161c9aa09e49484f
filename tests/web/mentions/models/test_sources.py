"""Sources and what waits: their names, and that nothing says who an author is."""

from vangrail.web.mentions.models import LeftOut, Look, Raw


def test_each_says_what_it_is(search, source):
    """In the words of who made it; an author who was left out has none."""
    assert (str(search), str(source)) == ("The brand", "The news")
    assert str(Look(source=source, fault="down")) == "down"
    assert str(Look(source=source, found=3)) == "3"
    assert str(Raw(source=source, item={})).startswith("20")
    assert "left out" in str(LeftOut(author="secret"))
    assert "secret" not in str(LeftOut(author="secret"))
