"""What belongs into a copy; the whole way there and back is tested with the commands."""

import zipfile

import pytest
from django.db import connection
from django.utils import timezone

from vangrail.errors import UsageError
from vangrail.web.running import copies

pytestmark = pytest.mark.django_db


@pytest.fixture
def data(settings, tmp_path):
    """Give a data folder with a bit of everything."""
    settings.DATA = tmp_path / "data"
    for name in ("documents/a.pdf", "secret-key", "vangrail.sqlite3-wal", "mail/1.log", "cache/x", ".hidden"):
        path = settings.DATA / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return settings.DATA


def test_only_what_cannot_be_made_anew_is_copied(data, tmp_path):
    """Not the database's own files, not the key, not what is hidden."""
    told = copies.backup(tmp_path / "x.zip", timezone.now())
    with zipfile.ZipFile(tmp_path / "x.zip") as copy:
        assert [name for name in copy.namelist() if name.startswith("files/")] == ["files/documents/a.pdf"]
    assert told.files == 1


def test_writing_waits_for_nobody(data, tmp_path):
    """The way in which SQLite begins its transactions is as before."""
    mode = getattr(connection, "transaction_mode", None)
    copies.backup(tmp_path / "x.zip", timezone.now())
    assert getattr(connection, "transaction_mode", None) == mode


def test_a_file_that_would_leave_the_data_folder_is_refused(data, tmp_path):
    """Whatever a copy says of itself."""
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as copy:
        copy.writestr("files/../../evil", "x")
    with zipfile.ZipFile(tmp_path / "x.zip") as copy, pytest.raises(ValueError, match="evil"):
        copies._back(copy, "files/../../evil")


def test_somebody_in_the_site_is_noticed(person):
    """Before anything is written."""
    person("Ann")
    with pytest.raises(UsageError, match=r"there is something in this site: people\.Person"):
        copies._only_empty()
