"""`vangrail import`: a document becomes a policy folder, whole or not at all."""

import os
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from vangrail.cli import import_
from vangrail.cli.group import Command, Group
from vangrail.languages import SHIPPED
from vangrail.source.published import load_policy

TEXT = """# Social media

Welcome to all of us at the bakery.

## Harassment and discrimination

We do not accept threats, racist or sexist remarks, hate speech or bullying towards colleagues or customers.

## Media enquiries

If a reporter contacts you, pass the name and the deadline on to the communications team, which gives interviews.

## Parking

Visitors park on the north side. Whoever parks elsewhere will be dismissed.
"""


@pytest.fixture
def run(tmp_path):
    """Run the command in a folder with a document."""
    (tmp_path / "policy.md").write_text(TEXT, "utf-8")
    app = typer.Typer(cls=Group, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(lambda: None)
    app.command("import", cls=Command)(import_.run)

    def invoke(*words, **environment):
        settings = {"COLUMNS": "80", "LC_ALL": "C.UTF-8", "VANGRAIL_LANG": "en", **environment}
        before = Path.cwd()
        os.chdir(tmp_path)
        try:
            return CliRunner(env=settings).invoke(app, ["import", *map(str, words)])
        finally:
            os.chdir(before)

    return invoke


def left(folder):
    """Return the names that stand in a folder."""
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("language", SHIPPED)
def test_a_document_becomes_a_policy(run, tmp_path, language):
    """It loads, and what became of each section is said in the language that is spoken."""
    done = run("policy.md", "acme", "--country", "GB", "--company", "Acme", "--lang", language)
    assert (done.exit_code, done.stderr) == (0, "")
    policy = load_policy(tmp_path / "acme")
    assert (policy.company.name, policy.company.country, policy.languages) == ("Acme", "GB", ("en",))
    assert {"media_enquiries", "parking"} <= {clause.id for clause in policy.clauses}
    assert all(words in done.stdout for words in ("Media enquiries", "hate_and_harassment", "will be dismissed", "0."))
    assert "{" not in done.stdout


def test_the_report_has_every_word_of_the_document(run, tmp_path):
    """So that nothing is lost where the library speaks now."""
    run("policy.md", "acme", "--country", "GB")
    report = " ".join((tmp_path / "acme" / "import.md").read_text("utf-8").replace(">", "").split())
    paragraphs = [line.lstrip("# ") for line in TEXT.splitlines() if line.strip()]
    assert [line for line in paragraphs if line not in report] == []


def test_a_company_without_a_name_is_called_after_its_folder(run, tmp_path):
    """And is told so."""
    done = run("policy.md", "acme", "--country", "United Kingdom")
    assert "after its folder" in done.stdout
    assert load_policy(tmp_path / "acme").company.name == "acme"


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_nothing_is_overwritten(run, tmp_path, there):
    """Whatever stands there stays, and nothing is left beside it."""
    target = tmp_path / "acme"
    if there == "file":
        target.write_text("mine", "utf-8")
    elif there == "folder":
        target.mkdir()
        (target / "notes.txt").write_text("mine", "utf-8")
    else:
        target.symlink_to(tmp_path / "nowhere")
    before = left(tmp_path)
    done = run("policy.md", "acme", "--country", "GB")
    assert (done.exit_code, "overwrites nothing" in done.stderr) == (2, True)
    assert left(tmp_path) == before


def test_an_empty_folder_may_be_filled(run, tmp_path):
    """Nothing is lost in it."""
    (tmp_path / "acme").mkdir()
    assert run("policy.md", "acme", "--country", "GB").exit_code == 0
    assert left(tmp_path / "acme") == ["clauses", "import.md", "policy.toml"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nothing.docx", "acme", "--country", "GB"], "there is no such file"),
        (["policy.md", "acme", "--country", "Atlantis"], "is not a country"),
        (
            ["policy.md", "acme", "--country", "GB", "--language", "fr"],
            "can be imported in English, Nederlands, Español",
        ),
        (["policy.md", "acme"], "--country"),
    ],
)
def test_wrong_use_leaves_nothing_behind(run, tmp_path, words, said):
    """And is one sentence."""
    done = run(*words)
    assert (done.exit_code, said in done.stderr) == (2, True), done.stderr
    assert left(tmp_path) == ["policy.md"]


def test_a_disk_that_refuses_leaves_nothing_behind(run, tmp_path, monkeypatch):
    """Not even half a folder."""

    def refuse(*_, **__):
        raise OSError(28, "No space left on device", str(tmp_path / "acme"))

    monkeypatch.setattr(Path, "write_text", refuse)
    assert run("policy.md", "acme", "--country", "GB").exit_code == 2
    assert left(tmp_path) == ["policy.md"]
