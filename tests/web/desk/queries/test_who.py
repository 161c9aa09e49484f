"""Who has something that was said."""

from datetime import timedelta

from django.utils import timezone

from vangrail.web.desk.queries.who import holder
from vangrail.web.mentions.actions.working import claim, close
from vangrail.web.mentions.items import Item

ADDRESS = "https://social.example/@ria/1"


def identity(address):
    """Return what a mention of this address is known by."""
    return Item("x", address=address).kept(1, timezone.now())["identity"]


def test_a_desk_has_it_until_somebody_takes_it(mention, carla, held):
    """Then it is theirs until it is done; what repeats it is theirs too."""
    first = mention(identity=identity(ADDRESS), address=ADDRESS)
    mention(identity=identity(f"{ADDRESS}2"), same_as=first)
    assert holder("https://social.example/other") is None
    assert (holder(ADDRESS).name, holder(ADDRESS).desk) == ("", "Customer care")
    claim(first, by=carla)
    assert [holder(each).name for each in (ADDRESS, f"{ADDRESS}2")] == ["Carla Care"] * 2
    assert holder(ADDRESS).until - timezone.now() < timedelta(hours=5)
    close(first, "left", by=carla)
    assert holder(ADDRESS).is_done
