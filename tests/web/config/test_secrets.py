"""Where secrets of other programs stand."""

import pytest

from vangrail.web.config.secrets import FOLDER, Safe, SecretError, folder


def test_each_purpose_has_its_own_variables(monkeypatch):
    """What one app may name another may not."""
    monkeypatch.setenv("VANGRAIL_A_X", " word ")
    assert Safe("VANGRAIL_A_").read("environment", "VANGRAIL_A_X") == "word"
    with pytest.raises(SecretError):
        Safe("VANGRAIL_B_").read("environment", "VANGRAIL_A_X")


def test_files_stand_in_the_data_folder(settings, tmp_path):
    """In one folder, and no file outside it is read."""
    settings.DATA = tmp_path
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "one").write_text("word\n")
    safe = Safe("VANGRAIL_A_")
    assert folder() == tmp_path / FOLDER
    assert [safe.is_there("file", name) for name in ("one", "two", "../one")] == [True, False, False]
