"""The database is the embedded one, or PostgreSQL by its address."""

import pytest

from vangrail.errors import UsageError
from vangrail.web.config.database import database


def test_without_an_address_it_is_a_file_in_the_data_folder(tmp_path):
    """With a write-ahead log, and immediate transactions."""
    found = database("", tmp_path)
    assert found["NAME"] == str(tmp_path / "vangrail.sqlite3")
    assert "WAL" in found["OPTIONS"]["init_command"]


def test_an_address_is_taken_apart(tmp_path):
    """A password may hold signs that are written as %40."""
    found = database("postgres://ann:p%40ss@db.example:5433/vangrail", tmp_path)
    assert found["OPTIONS"] == {"options": "-c jit=off"}
    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"]) == ("ann", "p@ss", "db.example", "5433")


@pytest.mark.parametrize("url", ["mysql://x/y", "postgres://host", "nonsense"])
def test_another_address_is_refused_without_its_password(tmp_path, url):
    """The sentence shows the scheme alone."""
    with pytest.raises(UsageError, match="setting DATABASE_URL: wanted postgres://"):
        database(url, tmp_path)
