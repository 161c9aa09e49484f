"""Every page that Vangrail makes can be used by everybody: no finding of axe, no sideways scrolling, nothing blocked."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from vangrail import load_policy
from vangrail.cli.lint_read import Asked, read_and_lint
from vangrail.cli.output_lint_page import as_html
from vangrail.documents.folder import files_of
from vangrail.documents.plan import Wanted
from vangrail.languages import SHIPPED

EXAMPLES = Path(__file__).parents[1] / "examples"
COMPANIES = ("fietshuis", "solvane")


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Give the folder with every page of both example companies, and the linter's report on each."""
    folder = tmp_path_factory.mktemp("pages")
    for company in COMPANIES:
        place = EXAMPLES / company / "policy"
        policy = load_policy(place)
        wanted = Wanted(
            languages=policy.languages,
            audiences=policy.audiences,
            forms=("html",),
            address="https://policy.example.org",
        )
        files = files_of(policy, wanted) | {"lint.html": as_html(read_and_lint(place, Asked("US", "en")))}
        for name, data in files.items():
            target = folder / company / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    return folder


@pytest.mark.parametrize("company", COMPANIES)
def test_every_page_is_there(built, company):
    """In each language: policies, the page for practice, and what is handed out."""
    names = {path.relative_to(built / company).as_posix() for path in (built / company).rglob("*.html")}
    for language in SHIPPED:
        assert {f"personal.{language}.html", f"practice.{language}.html", f"kits/talk.{language}.html"} <= names


def spoken_on(path):
    """Return the language of a page; of one that has no language in its name, English."""
    return next((code for code in SHIPPED if code in path.name.split(".")), "en")


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("company", COMPANIES)
def test_no_page_keeps_anybody_out(built, company, language, page):
    """At the width of a phone and of a desk, light and dark."""
    faults = []
    paths = [path for path in sorted((built / company).rglob("*.html")) if spoken_on(path) == language]
    assert paths
    for path in paths:
        page.complaints.clear()
        page.goto(path.as_uri())
        name = path.relative_to(built).as_posix()
        faults += [
            f"{name}: {each['id']} ({len(each['nodes'])}): {each['nodes'][0]['html'][:120]}"
            for each in Axe().run(page).response["violations"]
        ]
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"):
            faults.append(f"{name}: scrolls sideways")
        faults += [f"{name}: {text}" for text in page.complaints]
    assert not faults, "\n".join(faults)
