"""`vangrail build` from the words of a command to the folder."""

import resource
import signal
import sys

import pytest


def names(path):
    """Return the names in a folder, but for the mark."""
    return sorted(each.name for each in path.iterdir() if not each.name.startswith("."))


def test_every_reader_and_language_gets_a_document(run, folder, tmp_path):
    """With the published policy beside them."""
    result = run("build", folder, "--out", tmp_path / "out", "--language", "nl", "--audience", "personal")
    assert result.exit_code == 0
    documents = ["personal.nl.html", "personal.nl.md", "policy.json", "practice.nl.html", "practice.nl.md"]
    assert names(tmp_path / "out") == ["index.html", *documents]
    assert "nobody who knows the law there has reviewed it" in result.stdout


def test_the_same_policy_gives_the_same_bytes(run, folder, tmp_path):
    """In another folder, in another run."""
    for name in ("one", "two"):
        assert run("build", folder, "--out", tmp_path / name).exit_code == 0
    for file in names(tmp_path / "one"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_the_date_is_on_the_title_page_when_it_is_given(run, folder, tmp_path):
    """In the language of the document."""
    run("build", folder, "--out", tmp_path / "out", "--language", "es", "--format", "md", "--date", "2026-11-20")
    assert "20 de noviembre de 2026" in (tmp_path / "out" / "personal.es.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "pdf"), "pdf comes in a later version; now there is html, md."),
        (("--format", "html,docx"), "docx comes in a later version"),
        (("--format", "rtf"), "There is no form rtf"),
        (("--language", "fr"), "The policy is not in fr; choose from en, nl, es."),
        (("--audience", "children"), "no readers called children"),
        (("--date", "tomorrow"), "is not a date"),
    ],
)
def test_what_there_is_not_is_explained(run, folder, tmp_path, words, said):
    """With what there is; nothing is written."""
    result = run("build", folder, "--out", tmp_path / "out", *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_with_other_things_is_left_alone(run, folder, tmp_path):
    """Whatever is in it."""
    (tmp_path / "mine.txt").write_text("mine")
    result = run("build", folder, "--out", tmp_path, "--lang", "es")
    assert result.exit_code == 2
    assert "no se ha generado aquí" in result.stderr
    assert names(tmp_path) == ["mine.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="sets a limit on file sizes as Linux has it")
@pytest.mark.parametrize("stood", [False, True])
def test_a_disk_that_refuses_keeps_what_was_there(process, folder, tmp_path, stood):
    """One sentence that names the folder, 2, and the documents of before, or none."""

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    before = {}
    if stood:
        process("build", folder, "--out", "out", "--language", "en", cwd=tmp_path)
        before = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    done = process("build", folder, "--out", "out", cwd=tmp_path, preexec_fn=limit)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "out: The disk is full. Nothing half-written was left behind.\n"
    assert [each.name for each in tmp_path.iterdir()] == (["out"] if stood else [])
    assert before == ({file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} if stood else {})


def test_a_place_that_may_not_be_written_is_named(run, folder, tmp_path, monkeypatch):
    """As somebody wrote it, and not the folder in which the work is done first."""

    def refuse(*_, **settings):
        raise PermissionError(13, "Permission denied", str(settings["dir"] / ".out.x7"))

    monkeypatch.setattr("vangrail.documents.folder.tempfile.mkdtemp", refuse)
    result = run("build", folder, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert result.stderr == f"{tmp_path / 'out'}: There is no permission for this.\n"
