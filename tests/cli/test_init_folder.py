"""Where `vangrail init` writes."""

import stat

import pytest
import tomli

from vangrail.cli import init_folder
from vangrail.cli.init_folder import answers_text, check_answers_file, save_answers, source_of, standing, write_policy
from vangrail.errors import PolicyError, UsageError
from vangrail.source.answers import answers_to_source, read_answers
from vangrail.source.reader import read_folder

ANSWERS = {"company": "Acme", "country": ["NL"], "legal_matters": ["Molina"], "third_parties": False, "size": "?"}


@pytest.fixture
def source():
    """Give a small policy."""
    return answers_to_source(ANSWERS, salt="0" * 32)


def test_a_new_folder_and_an_empty_one_have_no_policy(tmp_path):
    """A version history and what an empty disk holds do not count."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "lost+found").mkdir()
    assert standing(tmp_path, force=False) is None
    assert standing(tmp_path / "a" / "b", force=False) is None


def test_a_policy_that_stands_there_is_read(tmp_path, source):
    """It is told apart from other files."""
    write_policy(source, tmp_path / "p", None, force=False)
    assert standing(tmp_path / "p", force=False) == source


def test_a_file_is_no_place(tmp_path):
    """Neither itself nor under it."""
    (tmp_path / "a").write_text("x")
    with pytest.raises(UsageError):
        standing(tmp_path / "a", force=True)
    with pytest.raises(NotADirectoryError):
        standing(tmp_path / "a" / "b" / "c", force=False)


def test_an_empty_folder_stays_the_same_folder(tmp_path, source):
    """A shell may stand in it: the folder is filled, not replaced, and nothing else is left in it."""
    (tmp_path / ".git").mkdir()
    before = tmp_path.stat().st_ino
    write_policy(source, tmp_path, None, force=False)
    assert tmp_path.stat().st_ino == before
    assert sorted(each.name for each in tmp_path.iterdir()) == [".git", "need_to_know.toml", "policy.toml"]
    assert read_folder(tmp_path) == source


@pytest.mark.parametrize("moment", [0, 1])
def test_an_interruption_leaves_an_empty_folder_empty(tmp_path, source, monkeypatch, moment):
    """Ctrl-C before the first file and between two of them."""
    renames = []

    class Interrupting(type(tmp_path)):
        def rename(self, target):
            if len(renames) == moment:
                raise KeyboardInterrupt
            renames.append(target)
            return super().rename(target)

    monkeypatch.setattr(init_folder, "Path", Interrupting)
    monkeypatch.setattr(init_folder, "write_folder", lambda *_: _plain(tmp_path))
    with pytest.raises(KeyboardInterrupt):
        write_policy(source, tmp_path, None, force=False)
    assert list(tmp_path.iterdir()) == []


def _plain(target):
    """Write two files where the writer would."""
    new = next(target.iterdir()) / "new"
    new.mkdir()
    for name in ("need_to_know.toml", "policy.toml"):
        (new / name).write_text("x")


def test_another_policy_needs_a_word(tmp_path, source):
    """The same one does not."""
    folder = tmp_path / "p"
    write_policy(source, folder, None, force=False)
    write_policy(source, folder, source, force=False)
    other = answers_to_source({"company": "Other"})
    with pytest.raises(UsageError):
        write_policy(other, folder, source, force=False)
    write_policy(other, folder, source, force=True)
    assert read_folder(folder) == other


def test_what_cannot_be_written_is_the_systems_word(tmp_path, source, monkeypatch):
    """So that it is said in the reader's language; what is wrong with the texts stays a problem."""

    def refuse(*_, **__):
        raise PolicyError([]) from OSError(28, "No space left on device", "x/new/policy.toml")

    monkeypatch.setattr(init_folder, "write_folder", refuse)
    with pytest.raises(OSError, match="No space") as error:
        write_policy(source, tmp_path / "p", None, force=False)
    assert (error.value.errno, error.value.filename) == (28, str(tmp_path / "p"))


def test_of_an_old_policy_stays_what_no_question_asks_for(source):
    """And what Legal wrote, when the answers say nothing about it."""
    old = source.model_copy(update={"version": "3.1", "leave_out": ("lone_worker",)})
    new = source_of({"company": "Acme BV"}, "en", old)
    assert (new.company.name, new.version, new.leave_out) == ("Acme BV", "3.1", ("lone_worker",))
    assert new.need_to_know == old.need_to_know
    again = source_of({"company": "Acme", "legal_matters": ["Ruiz"]}, "en", old).need_to_know
    assert (again.salt, again.terms) == ("0" * 32, ("Ruiz",))


def test_answers_are_saved_for_their_owner_alone(tmp_path):
    """And read back the same."""
    file = tmp_path / "a.toml"
    answers = {**ANSWERS, "owner": {"name": "Karin"}, "desks": {"hr": {"person": {"name": "Eva", "contact": "e@x"}}}}
    check_answers_file(file)
    save_answers(answers, file)
    assert read_answers(file) == answers
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert answers_text(answers).startswith("# ")


def test_a_file_is_never_overwritten(tmp_path):
    """Somebody's older answers stay; a folder that does not exist is said at once."""
    file = tmp_path / "a.toml"
    file.write_text("mine")
    for wrong in (file, tmp_path / "none" / "a.toml"):
        with pytest.raises(UsageError):
            check_answers_file(wrong)
    with pytest.raises(FileExistsError):
        save_answers(ANSWERS, file)
    assert file.read_text() == "mine"


def test_half_a_file_of_answers_is_not_left(tmp_path, monkeypatch):
    """When the disk refuses."""

    def refuse(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(init_folder, "answers_text", refuse)
    with pytest.raises(OSError, match="No space"):
        save_answers(ANSWERS, tmp_path / "a.toml")
    assert list(tmp_path.iterdir()) == []


def test_the_text_is_toml():
    """A table for a table, a line for the rest."""
    assert tomli.loads(answers_text({"company": "Acme", "work_rules": False}))["work_rules"] is False
