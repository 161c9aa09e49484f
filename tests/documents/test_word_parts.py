"""What a DOCX file holds around its text."""

import io
import xml.etree.ElementTree as ET
import zipfile

import pytest

from vangrail.documents.outline import outline
from vangrail.documents.word_parts import clean, file_of


@pytest.fixture(scope="module")
def archive(policy):
    """Give a file whose text has two links and two lists."""
    data = file_of(outline(policy, "personal", "es"), "<w/>", ["https://a.example/?a=1&b=2", "b.docx"], [1, 7])
    return zipfile.ZipFile(io.BytesIO(data))


def test_every_part_has_its_kind(archive):
    """Said by its name or by its ending, and every part that is named is there."""
    types = ET.fromstring(archive.read("[Content_Types].xml"))  # noqa: S314 -- written by us a moment ago
    named = {each.get("PartName").removeprefix("/") for each in types if each.get("PartName")}
    assert named <= set(archive.namelist())
    assert {name for name in archive.namelist() if not name.endswith(".rels")} - named == {"[Content_Types].xml"}


def test_relations_lead_to_parts_or_outside(archive):
    """Addresses are kept as they are."""
    rows = ET.fromstring(archive.read("word/_rels/document.xml.rels"))  # noqa: S314 -- written by us a moment ago
    inside = {f"word/{each.get('Target')}" for each in rows if not each.get("TargetMode")}
    assert inside <= set(archive.namelist())
    assert [each.get("Target") for each in rows if each.get("TargetMode")] == ["https://a.example/?a=1&b=2", "b.docx"]


def test_lists_are_counted_from_where_they_begin(archive):
    """One entry for each beside the three kinds that there always are."""
    numbering = archive.read("word/numbering.xml").decode()
    assert numbering.count("<w:num ") == 5
    assert 'w:numId="5"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>' in numbering


def test_a_text_is_escaped_and_what_xml_cannot_hold_is_left_out():
    """Tabs and line ends may stay."""
    assert clean("a<b>&\x00\x1f\ud800\ufffe\t\n\U0001f600") == "a&lt;b&gt;&amp;\t\n\U0001f600"
