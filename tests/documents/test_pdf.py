"""A document as PDF: for everybody, in order, and the same bytes each time."""

import io
import sys
from dataclasses import replace
from datetime import date

import page
import pytest
import typst
from pypdf import PdfReader

from vangrail.documents.model import PRACTICE, Fold, Items, Note, Pairs, Prose, Section
from vangrail.documents.outline import outline
from vangrail.documents.pdf import quoted, render
from vangrail.documents.practice import practice
from vangrail.errors import UsageError
from vangrail.languages import SHIPPED
from vangrail.policy.company import Review

HOSTILE = [
    '#panic("x")',
    '"]; panic("x"); ["',
    "\\\\ \\n \\u{41} \\",
    "*a* _b_ `c` $d$ <e> @f #g ~h --- // i /* j */ = k - l + m / n: o",
    "{{}} [[ ]] (( ))",
    "#import sys: inputs",
    "漢字 😀 \u202e \u0000 \ufeff",
    "x" * 300,
]
"""Texts with every sign that means something to typst, or to nobody."""


def document_of(policy, kind, language):
    """Make a document."""
    return practice(policy, language) if kind == PRACTICE else outline(policy, kind, language)


@pytest.fixture(scope="module", params=[("personal", "nl"), ("candidate", "es"), (PRACTICE, "en")], ids="-".join)
def made(request, policy):
    """Give a document with its file in turn."""
    document = document_of(policy, *request.param)
    return document, render(document)


def test_a_checker_finds_nothing_against_the_standard_for_everybody(made):
    """PDF/UA-1, by another hand than the one that made it."""
    report = page.validate_pdf_bytes(made[1], profile="ua1")
    assert report.rules.total > 100
    assert [(each.rule_id, each.message) for each in report.failures] == []


def test_the_checker_would_say_so():
    """Of the plainest file without tags it finds a lot."""
    bare = typst.Compiler().compile(b"= x", format="pdf", pdf_standards=["1.7"])
    assert not page.is_pdf_compliant_bytes(bare, profile="ua1")


def test_the_file_says_what_it_is(made):
    """Title, language, and in what is looked for: version, digest and status."""
    document, data = made
    reader = PdfReader(io.BytesIO(data))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == document.language
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata.title == f"{document.title}: {document.subtitle}"
    assert reader.metadata.author == document.company
    assert document.status in reader.metadata.subject
    assert document.fingerprint in reader.metadata["/Keywords"]
    assert reader.metadata.creation_date is None


def test_bookmarks_stand_as_the_headings_do(made):
    """Every section, in reading order, one within the other."""
    document, data = made
    reader = PdfReader(io.BytesIO(data))

    def down(rows, depth=1):
        for row in rows:
            if isinstance(row, list):
                yield from down(row, depth + 1)
            else:
                yield depth, row.title

    contents = [(1, title) for title in ("Inhoud", "Contenido", "Contents")]
    found = [row for row in down(reader.outline) if row not in contents]
    assert found == [(depth, section.title) for depth, section in document.walk()]


def test_titles_are_read_in_order(made):
    """From the text on the pages."""
    document, data = made
    reader = PdfReader(io.BytesIO(data))
    text = " ".join("".join(each.extract_text().split()) for each in reader.pages[2:])
    place = 0
    for _, section in document.walk():
        place = text.find("".join(section.title.split()), place)
        assert place >= 0, section.title


def test_every_page_but_the_first_says_what_it_belongs_to(made):
    """Title, version and status above; readers, language, digest and number below."""
    document, data = made
    pages = PdfReader(io.BytesIO(data)).pages
    for number, each in enumerate(pages, 1):
        text = each.extract_text()
        assert document.fingerprint in text
        assert f"{number} / {len(pages)}" in text
        assert text.count(document.edition) >= 1


def test_anchors_can_be_linked_to_from_outside(policy):
    """By the same names as in the page."""
    reader = PdfReader(io.BytesIO(render(outline(policy, "personal", "en"))))
    assert {"your_rights", "lone_worker", "section-ask"} <= set(reader.named_destinations)


@pytest.mark.parametrize("language", SHIPPED)
def test_the_same_document_gives_the_same_bytes(policy, language):
    """With and without a date on it."""
    for issued in (None, date(2026, 11, 21)):
        document = outline(policy, "candidate", language, issued=issued)
        assert render(document) == render(document)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_can_break_out(policy, text):
    """Wherever it stands, it is letters; and the file is still one for everybody."""
    blocks = (
        Prose(f"{text}\n\n- {text}\n\n1. {text}\n\n> {text}\n\n**{text}** [{text}](#{text}) [x](<#none>)"),
        Note("part", text, text),
        Note("why", text, text),
        Note("instead", text, text),
        Note("incident", text, text),
        Fold(text, text),
        Items((text, "", f"{text}\n\n- {text}"), ticks=True),
        Pairs(((text, text),)),
        Pairs(((text, f'[x](https://example.org/\\"{text})'),), small=True),
    )
    said = dict.fromkeys(("title", "subtitle", "status", "note", "edition", "company", "fingerprint"), text)
    sections = (Section("a-1", text, blocks), Section("b", "", blocks))
    document = replace(
        outline(policy, "personal", "en"), **said, intro=(text,), about=((text, text),), sections=sections
    )
    data = render(document)
    assert page.is_pdf_compliant_bytes(data, profile="ua1")
    words = "".join("".join(each.extract_text() for each in PdfReader(io.BytesIO(data)).pages).split())
    assert words.count("".join(text[:20].split())[:8]) > 5 or "漢" in text


def test_a_string_is_a_string_of_typst():
    """Its two special signs are escaped, and nothing else."""
    assert quoted('a "b" \\ #c') == '"a \\"b\\" \\\\ #c"'


def test_a_reviewed_policy_says_by_whom(policy):
    """On every page."""
    review = Review(by="Mr. X", on=date(2026, 1, 2), jurisdiction="Belgium")
    reviewed = policy.model_copy(update={"review": review})
    pages = PdfReader(io.BytesIO(render(outline(reviewed, "candidate", "en")))).pages
    assert all("Reviewed by Mr. X on 2 January 2026, for Belgium" in each.extract_text() for each in pages)


def test_it_leads_to_what_lies_beside_it(policy):
    """To the file of the same form."""
    mine, beside = outline(policy, "personal", "en"), practice(policy, "en")
    pages = PdfReader(io.BytesIO(render(mine, [mine, beside]))).pages
    links = [each.get_object()["/A"].get("/URI") for each in pages[0]["/Annots"] if "/A" in each.get_object()]
    assert "practice.en.pdf" in links


def test_without_the_extra_it_says_what_to_install(policy, monkeypatch):
    """In one sentence."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError, match=r"pip install 'vangrail\[documents\]'"):
        render(outline(policy, "candidate", "en"))
