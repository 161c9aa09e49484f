"""`vangrail build` from the words of a command to the folder."""

import resource
import shutil
import signal
import sys

import pytest


def names(path):
    """Return the names in a folder, but for the mark."""
    return sorted(each.name for each in path.iterdir() if not each.name.startswith("."))


def contents(path):
    """Return every file of a folder with its bytes."""
    return {file.relative_to(path): file.read_bytes() for file in path.rglob("*") if file.is_file()}


def test_every_reader_and_language_gets_a_document(run, folder, tmp_path):
    """With the published policy beside them."""
    result = run("build", folder, "--out", tmp_path / "out", "--language", "nl", "--audience", "personal")
    assert result.exit_code == 0
    documents = [f"{kind}.nl.{form}" for kind in ("personal", "practice") for form in ("docx", "html", "md", "pdf")]
    assert names(tmp_path / "out") == sorted(["index.html", "kits", "policy.json", *documents])
    assert "nobody who knows the law there has reviewed it" in result.stdout


def test_the_same_policy_gives_the_same_bytes(run, folder, tmp_path):
    """In another folder, in another run."""
    for name in ("one", "two"):
        assert run("build", folder, "--out", tmp_path / name, "--language", "es").exit_code == 0
    files = [each.relative_to(tmp_path / "one") for each in (tmp_path / "one").rglob("*") if each.is_file()]
    assert len(files) > 40
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes(), file


def test_the_date_is_on_the_title_page_when_it_is_given(run, folder, tmp_path):
    """In the language of the document."""
    run("build", folder, "--out", tmp_path / "out", "--language", "es", "--format", "md", "--date", "2026-11-20")
    assert "20 de noviembre de 2026" in (tmp_path / "out" / "personal.es.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "rtf"), "There is no form rtf; choose from html, md, pdf, docx."),
        (("--address", "javascript:alert(1)"), "is no web address"),
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
        process("build", folder, "--out", "out", "--language", "en", "--format", "md", cwd=tmp_path)
        before = contents(tmp_path / "out")
    done = process("build", folder, "--out", "out", "--format", "md", cwd=tmp_path, preexec_fn=limit)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "out: The disk is full. Nothing half-written was left behind.\n"
    assert [each.name for each in tmp_path.iterdir()] == (["out"] if stood else [])
    assert before == (contents(tmp_path / "out") if stood else {})


def test_a_place_that_may_not_be_written_is_named(run, folder, tmp_path, monkeypatch):
    """As somebody wrote it, and not the folder in which the work is done first."""

    def refuse(*_, **settings):
        raise PermissionError(13, "Permission denied", str(settings["dir"] / ".out.x7"))

    monkeypatch.setattr("vangrail.documents.folder.tempfile.mkdtemp", refuse)
    result = run("build", folder, "--out", tmp_path / "out", "--format", "md", "--language", "nl")
    assert result.exit_code == 2
    assert result.stderr == f"{tmp_path / 'out'}: There is no permission for this.\n"


def test_without_the_extra_everything_else_is_made(run, folder, tmp_path, monkeypatch):
    """And it is said what PDF needs."""
    monkeypatch.setattr("vangrail.documents.render.find_spec", lambda _: None)
    result = run(
        "build", folder, "--out", tmp_path / "out", "--language", "nl", "--audience", "candidate", "--lang", "nl"
    )
    assert result.exit_code == 0
    assert {each.rpartition(".")[2] for each in names(tmp_path / "out")} == {"docx", "html", "json", "kits", "md"}
    assert "Installeer voor PDF, en voor een code op de posters, eerst" in result.stdout


def test_pdf_without_the_extra_is_refused(run, folder, tmp_path, monkeypatch):
    """With one sentence in the language of who asks; nothing is written."""
    monkeypatch.setattr("vangrail.documents.render.find_spec", lambda _: None)
    result = run("build", folder, "--out", tmp_path / "out", "--format", "html,pdf", "--lang", "es")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "Para PDF, y para un código en los carteles, instala antes el extra «documents»: pip install"
    )
    assert not (tmp_path / "out").exists()


def test_a_code_without_the_extra_is_refused(run, folder, tmp_path, monkeypatch):
    """In the same words; without an address the posters are made."""
    monkeypatch.setattr("vangrail.cli.build.find_spec", lambda _: None)
    words = (
        "build",
        folder,
        "--out",
        tmp_path / "out",
        "--format",
        "html",
        "--language",
        "en",
        "--audience",
        "personal",
    )
    result = run(*words, "--address", "https://policy.example.org")
    assert (result.exit_code, "pip install 'vangrail[documents]'" in result.stderr) == (2, True)
    assert run(*words).exit_code == 0


def test_what_changed_since_an_earlier_version(run, folder, tmp_path):
    """A page for each reader, in each language."""
    earlier = tmp_path / "earlier"
    shutil.copytree(folder, earlier)
    text = (earlier / "policy.toml").read_text("utf-8")
    (earlier / "policy.toml").write_text(text.replace("De Groene Bakfiets", "De Bakfiets"), "utf-8")
    result = run("build", folder, "--out", tmp_path / "out", "--format", "html", "--since", earlier)
    assert result.exit_code == 0
    found = {path.name for path in (tmp_path / "out/kits").glob("changed-*.html")}
    assert {"changed-personal.en.html", "changed-corporate.nl.html", "changed-candidate.es.html"} <= found
