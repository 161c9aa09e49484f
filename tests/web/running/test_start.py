"""Before the first page: settings are safe, tables are up to date, and a demonstration has a site of its own."""

import socket

import pytest
from django.core.management import call_command

from vangrail.errors import UsageError
from vangrail.web.config.safety import DEMO_MARK
from vangrail.web.people.models import Person
from vangrail.web.running import start


def test_unsafe_settings_are_told_all_at_once(settings):
    """A line for each."""
    settings.OPTIONS = settings.OPTIONS | {"VANGRAIL_PRODUCTION": True}
    with pytest.raises(UsageError) as caught:
        start.check_safety()
    assert len(str(caught.value).splitlines()) > 2


def test_other_settings_are_fine():
    """These tests are no production."""
    start.check_safety()


@pytest.mark.django_db(transaction=True)
def test_a_database_is_brought_up_to_date_once():
    """The second time there is nothing to do."""
    call_command("migrate", "due", "zero", verbosity=0)
    assert start.upgrade() > 0
    assert start.upgrade() == 0


@pytest.mark.django_db
def test_the_invented_company_moves_in_once(settings, tmp_path, monkeypatch):
    """Each app fills its part, the lowest first; the folder is marked."""
    filled = []

    class Demo:
        def __init__(self, name):
            self.name = name

        def fill(self):
            filled.append(self.name)
            Person.objects.get_or_create(email="ann@example.org", name="Ann")

    settings.DATA = tmp_path
    demos = {f"vangrail.web.{name}.demo" for name in ("checks", "people")}
    monkeypatch.setattr(start, "find_spec", lambda name: name in demos)
    monkeypatch.setattr(start, "import_module", Demo)
    assert start.show_demo()
    assert filled == ["vangrail.web.people.demo", "vangrail.web.checks.demo"]
    assert (tmp_path / DEMO_MARK).exists()
    assert not start.show_demo()


@pytest.mark.django_db
def test_it_does_not_move_in_with_real_people(settings, tmp_path, person):
    """A sentence says what to do."""
    person("Ann")
    settings.DATA = tmp_path
    with pytest.raises(UsageError, match="needs a site of its own"):
        start.show_demo()
    assert not (tmp_path / DEMO_MARK).exists()


def test_a_port_is_looked_at_before_anything_is_changed():
    """One that is taken, and an address that this machine has not."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(UsageError) as taken:
            start.check_port("127.0.0.1", port)
    assert taken.value.data["key"] == "serve.taken"
    with pytest.raises(UsageError) as nowhere:
        start.check_port("192.0.2.1", port)
    assert nowhere.value.data["key"] == "serve.no_address"
    start.check_port("127.0.0.1", port)
