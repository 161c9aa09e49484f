"""The demonstration shows a pack that is ready."""

import pytest

from vangrail.web.evidence.actions.packs import place
from vangrail.web.evidence.demo import fill
from vangrail.web.evidence.models import Pack
from vangrail.web.people import demo as people

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    """Keep packs and the key in a folder of their own."""
    settings.DATA = tmp_path


def test_a_pack_is_ready_once():
    """Its file is there, and reading the records found them whole."""
    people.fill()
    for _time in range(2):
        fill()
    pack = Pack.objects.get()
    assert (pack.ready, pack.whole, pack.asked_by.email.partition("@")[0]) == (True, True, "joris")
    assert place(pack).stat().st_size == pack.size


def test_without_a_company_nothing_happens(person):
    """Nobody is made up in a company that is real."""
    person("Ada", "auditor")
    fill()
    assert not Pack.objects.exists()
