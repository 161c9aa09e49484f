"""Sources and what waits: their names, and that nothing says who an author is."""

from importlib import import_module

from django.apps import apps
from django.utils import translation

from vangrail.web.mentions.models import LeftOut, Look, Raw, Source
from vangrail.web.mentions.models.sources import STAFF_DAYS


def test_each_says_what_it_is(search, source):
    """In the words of who made it; an author who was left out has none."""
    assert (str(search), str(source)) == ("The brand", "The news")
    assert str(Look(source=source, fault="down")) == "down"
    assert str(Look(source=source, found=3)) == "3"
    assert str(Raw(source=source, item={})).startswith("20")
    assert "left out" in str(LeftOut(author="secret"))
    assert "secret" not in str(LeftOut(author="secret"))


def test_the_door_of_colleagues_belongs_to_no_search(search, source):
    """Also on a site where it was a search's: it stands by itself then, and keeps what it has for its own time."""
    door = Source.objects.create(kind="staff", name="Colleagues", search=search)
    assert (source.terms, source.days) == (("Acme",), 90)
    import_module("vangrail.web.mentions.migrations.0003_one_door").one_door(apps, None)
    door.refresh_from_db()
    assert (door.search, door.stopped_at, door.terms, door.days) == (None, None, (), STAFF_DAYS)
    source.refresh_from_db()
    assert source.search == search


def test_the_door_is_called_in_the_language_of_the_page(source):
    """Nobody named it; every other source is called what somebody called it."""
    door = Source(kind="staff", name="Colleagues")
    with translation.override("es"):
        assert (door.called, source.called) == ("Compañeros", source.name)
