"""What a folder of documents holds: complete, linked, and the same for the same policy."""

import re

import pytest

from vangrail.documents.plan import KITS, Wanted, plan


def built(policy, languages, audiences, forms, **more):
    """Make every file of a plan."""
    wanted = Wanted(languages=languages, audiences=audiences, forms=forms, **more)
    return {name: make() for name, make in plan(policy, wanted).items()}


@pytest.fixture(scope="module")
def files(policy):
    """Give the files for two readers in one language."""
    return built(policy, ["en"], ["personal", "corporate"], ["html", "md"])


def test_every_reader_language_and_form_has_a_file(files):
    """And an index stands beside them that leads to each."""
    assert sorted(name for name in files if not name.startswith(KITS)) == [
        "corporate.en.html",
        "corporate.en.md",
        "index.html",
        "personal.en.html",
        "personal.en.md",
        "practice.en.html",
        "practice.en.md",
    ]
    linked = set(re.findall(r'href="([^"]+)"', files["index.html"].decode()))
    assert linked == {name for name in files if name.endswith(".html")} - {"index.html"}


def test_what_is_handed_out_has_a_folder_of_its_own(files):
    """In the forms that somebody wants; a card and a poster are pages only."""
    kits = {name.removeprefix(f"{KITS}/") for name in files if name.startswith(KITS)}
    assert {
        "summary-personal.en.html",
        "summary-personal.en.md",
        "talk.en.md",
        "card.en.html",
        "poster-a4.en.html",
    } <= kits
    assert "card.en.md" not in kits


def test_kits_are_for_the_readers_that_somebody_wants(policy):
    """And not for all there are."""
    names = [name for name in built(policy, ["nl"], ["candidate"], ["md"]) if name.startswith(KITS)]
    assert sorted(names) == ["kits/candidate-page.nl.md", "kits/summary-candidate.nl.md"]


def test_the_posters_lead_where_somebody_says(policy):
    """With a code to read."""
    files = built(policy, ["en"], ["personal"], ["html"], address="https://policy.example.org/check")
    assert b"policy.example.org/check" in files["kits/poster-a4.en.html"]


def test_every_form_has_its_kind_of_file(policy):
    """By its first bytes."""
    files = built(policy, ["en"], ["candidate"], ["pdf", "docx"])
    assert {name.rpartition(".")[2]: data[:2] for name, data in files.items()} == {"pdf": b"%P", "docx": b"PK"}


def test_a_reader_without_clauses_gets_no_document(policy):
    """An empty page helps nobody."""
    bare = policy.model_copy(update={"clauses": (), "packs": (), "rooms": (), "accounts": ()})
    assert set(built(bare, ["en"], ["personal"], ["md"])) == set()


def test_the_page_beside_the_policy_is_linked_from_where_staff_read(files):
    """From the index and from both policies, in either form, and it leads back to them."""
    for name in ("index.html", "personal.en.html", "corporate.en.html"):
        assert b'href="practice.en.html"' in files[name], name
    assert b"](practice.en.md)" in files["personal.en.md"]
    assert b'href="personal.en.html"' in files["practice.en.html"]
    assert b"](personal.en.md)" in files["practice.en.md"]


@pytest.mark.parametrize("form", ["html", "md"])
def test_lessons_lead_to_clauses_that_are_there(policy, form):
    """In a file of the same form, at an anchor that it has."""
    files = built(policy, ["nl"], ["personal"], [form])
    page, personal = files[f"practice.nl.{form}"].decode(), files[f"personal.nl.{form}"].decode()
    wanted = re.findall(rf"personal\.nl\.{form}#(\w+)", page)
    assert "your_rights" in wanted
    assert [name for name in wanted if f'id="{name}"' not in personal] == []


def test_the_page_leads_to_the_policy_that_is_there(policy):
    """Of who posts for the company, where nobody asked for the other."""
    page = built(policy, ["en"], ["corporate", "candidate"], ["md"])["practice.en.md"].decode()
    assert "(corporate.en.md#" in page
    assert "personal.en" not in page


def test_readers_from_outside_get_no_page(policy):
    """It speaks to who works here."""
    assert not any(name.startswith("practice") for name in built(policy, ["en"], ["third_party"], ["html"]))
