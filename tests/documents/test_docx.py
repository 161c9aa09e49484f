"""A document as DOCX: real styles, in order, and the same bytes each time."""

import io
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace

import mammoth
import pytest

from vangrail.documents.docx import render
from vangrail.documents.model import PRACTICE, Fold, Items, Note, Pairs, Prose, Section
from vangrail.documents.outline import outline
from vangrail.documents.practice import practice
from vangrail.languages import SHIPPED

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def parts(data):
    """Return every part of a file as a tree."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}  # noqa: S314 -- written by us a moment ago


def paragraphs(data):
    """Return the style and the text of every paragraph."""
    found = []
    for each in parts(data)["word/document.xml"].iter(f"{W}p"):
        style = each.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
        found.append((style, "".join(text.text or "" for text in each.iter(f"{W}t"))))
    return found


@pytest.fixture(
    scope="module",
    params=[("personal", "nl"), ("corporate", "en"), ("candidate", "es"), (PRACTICE, "en")],
    ids="-".join,
)
def made(request, policy):
    """Give a document with its file in turn."""
    kind, language = request.param
    document = practice(policy, language) if kind == PRACTICE else outline(policy, kind, language)
    return document, render(document)


def test_headings_stand_in_order_with_the_style_of_their_depth(made):
    """So that the contents, and a reader's map, are made from them."""
    document, data = made
    wanted = [(f"Heading{depth}", section.title) for depth, section in document.walk()]
    left = iter(paragraphs(data))
    assert all(each in left for each in wanted)


def test_every_style_that_is_used_is_there(made):
    """And has the name under which Word knows it."""
    styles = {each.get(f"{W}styleId"): each for each in parts(made[1])["word/styles.xml"].iter(f"{W}style")}
    assert {style for style, _ in paragraphs(made[1])} <= set(styles)
    names = {style: each.find(f"{W}name").get(f"{W}val") for style, each in styles.items()}
    assert names["Heading1"] == "heading 1"
    assert names["ListBullet"] == "List Bullet"


def test_the_contents_name_what_is_listed(made):
    """As links to the headings, within a field that Word fills with page numbers."""
    document, data = made
    found = [row for row in paragraphs(data) if row[0] in {"TOC1", "TOC2"}]
    listed = [(depth, each.title) for depth, each in document.walk() if depth <= 2 and each.listed]
    assert found == [(f"TOC{depth}", title) for depth, title in listed]
    codes = [each.text for each in parts(data)["word/document.xml"].iter(f"{W}instrText")]
    assert codes == [r' TOC \o "1-2" \h \z \u ']


def test_links_lead_to_something(made):
    """To a bookmark that is there once, or to an address among the relations."""
    found = parts(made[1])
    text = found["word/document.xml"]
    marks = [each.get(f"{W}name") for each in text.iter(f"{W}bookmarkStart")]
    assert len(marks) == len(set(marks))
    assert all(len(each) <= 40 for each in marks)
    links = list(text.iter(f"{W}hyperlink"))
    assert {each.get(f"{W}anchor") for each in links if each.get(f"{W}anchor")} <= set(marks)
    known = {each.get("Id") for each in found["word/_rels/document.xml.rels"]}
    assert {each.get(f"{R}id") for each in links if each.get(f"{R}id")} <= known


def test_every_list_of_numbers_begins_on_its_own(policy):
    """With the number that it was given; boxes and bullets have theirs."""
    blocks = (Prose("1. a\n2. b\n\nx\n\n5. c"), Prose("- d\n  - e"), Items(("f",), ticks=True))
    data = render(replace(practice(policy, "en"), sections=(Section("a", "A", blocks),)))
    rows = []
    for each in parts(data)["word/document.xml"].iter(f"{W}p"):
        if (number := each.find(f"{W}pPr/{W}numPr")) is not None:
            level, kind = (number.find(f"{W}{name}").get(f"{W}val") for name in ("ilvl", "numId"))
            rows.append((kind, level, each.find(f"{W}r/{W}t").text))
    assert rows == [
        ("4", "0", "a"),
        ("4", "0", "b"),
        ("5", "0", "c"),
        ("1", "0", "d"),
        ("1", "1", "e"),
        ("2", "0", "f"),
    ]
    numbering = parts(data)["word/numbering.xml"]
    starts = {
        each.get(f"{W}numId"): each.find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val")
        for each in numbering.iter(f"{W}num")
        if each.find(f"{W}lvlOverride") is not None
    }
    assert starts == {"4": "1", "5": "5"}


@pytest.mark.parametrize("language", SHIPPED)
def test_the_file_says_its_language_and_what_it_is(policy, language):
    """For a spelling checker, and for who looks for it."""
    document = outline(policy, "candidate", language)
    found = parts(render(document))
    assert found["word/styles.xml"].find(f".//{W}lang").get(f"{W}val") == language
    core = {each.tag.rpartition("}")[2]: each.text for each in found["docProps/core.xml"]}
    assert core["title"] == f"{document.title}: {document.subtitle}"
    assert core["language"] == language
    assert core["contentStatus"] == document.status
    assert document.fingerprint in core["keywords"]


def test_every_page_says_what_it_belongs_to(policy):
    """Title, version and status above; readers, language, digest and numbers below."""
    document = outline(policy, "personal", "nl")
    found = parts(render(document))
    above, below = (
        "".join(each.text or "" for each in found[f"word/{n}.xml"].iter(f"{W}t")) for n in ("header", "footer")
    )
    assert above == f"{document.title}{document.edition}{document.status}"
    assert document.fingerprint in below
    fields = [each.get(f"{W}instr") for each in found["word/footer.xml"].iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("language", SHIPPED)
def test_the_same_document_gives_the_same_bytes(policy, language):
    """And no part of it has a time of its own."""
    document = outline(policy, "candidate", language)
    assert render(document) == render(document)
    with zipfile.ZipFile(io.BytesIO(render(document))) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", ["<w:p/>", "]]> & &amp; \"'", "\x00\x0b\ud800\ufffe x", "漢字 😀 \u202e", "x" * 500])
def test_no_text_can_break_out(policy, text):
    """Wherever it stands, it is letters; what XML cannot hold is left out."""
    blocks = (
        Prose(
            f"{text}\n\n- > {text}\n\n1. {text}\n\n> {text}\n\n**{text}** [x](<#{text}>) [y](<https://x.example/{text}>)"
        ),
        *(Note(kind, text, text) for kind in ("part", "why", "instead", "incident")),
        Fold(text, text),
        Items((text, ""), ticks=True),
        Pairs(((text, text),)),
    )
    said = dict.fromkeys(("title", "subtitle", "status", "note", "edition", "company", "fingerprint"), text)
    sections = (Section(f"a{text}", text, blocks), Section(f"a{text}b", "", blocks))
    document = replace(
        outline(policy, "personal", "en"), **said, intro=(text,), about=((text, text),), sections=sections
    )
    kept = "".join(char for char in text if char not in "\x00\x0b\ud800\ufffe")
    assert ("Heading1", kept) in paragraphs(render(document))


def test_another_reader_finds_what_was_written(policy):
    """With its headings, lists and links."""
    document = practice(policy, "en")
    read = mammoth.convert_to_html(io.BytesIO(render(document)))
    assert read.value.count("<h1>") == sum(depth == 1 for depth, _ in document.walk())
    assert "<ul><li>" in read.value
    assert not [each for each in read.messages if each.type == "error"]


def test_it_leads_to_what_lies_beside_it(policy):
    """To the file of the same form."""
    mine, beside = outline(policy, "personal", "en"), practice(policy, "en")
    relations = parts(render(mine, [mine, beside]))["word/_rels/document.xml.rels"]
    outside = [each.get("Target") for each in relations if each.get("TargetMode") == "External"]
    assert outside[0] == "practice.en.docx"
