"""Documents for the reader: small Word files and PDFs made by hand, and long ones made from the library's clauses."""

import io
import zipfile
from pathlib import Path

import pypdf
import pytest
import typst

from vangrail import load_policy, render

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def paragraph(text, style="", depth=None, *, bold=False, more=""):
    """Return a paragraph of a Word file."""
    numbered = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>' if depth is not None else ""
    settings = f"<w:pPr>{f'<w:pStyle w:val={style!r}/>' if style else ''}{numbered}</w:pPr>".replace("'", '"')
    run = f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p>{settings}{run}{more}</w:p>"


def _style(name, called):
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called}"/></w:style>'


def _links(**targets):
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def word_file(body, **parts):
    """Return a Word file with this body, as a Dutch Word writes it; `parts` replaces or adds files by their path."""
    styles = "".join([_style("Kop1", "heading 1"), _style("Titel", "Title"), _style("Inhopg1", "toc 1")])
    levels = "".join(f'<w:lvl w:ilvl="{depth}"><w:numFmt w:val="bullet"/></w:lvl>' for depth in range(3))
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        "_rels/.rels": _links(officeDocument="word/document.xml"),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/numbering.xml": f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:id="2">{paragraph("De noot zelf.")}</w:footnote></w:footnotes>',
        "word/_rels/document.xml.rels": _links(
            styles="styles.xml", numbering="numbering.xml", footnotes="footnotes.xml"
        ),
        **parts,
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return made.getvalue()


@pytest.fixture(scope="session")
def docx():
    """Give the maker of Word files, where the library that reads them is there."""
    return word_file


@pytest.fixture(scope="session")
def pdf():
    """Give the maker of PDFs from Typst; `tagged=False` leaves out what the writer says about its parts."""

    def make(source, *, tagged=True, password=""):
        data = typst.compile(source.encode())
        if tagged and not password:
            return data
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
        if not tagged:
            writer.root_object.pop("/StructTreeRoot", None)
        if password:
            writer.encrypt(password)
        made = io.BytesIO()
        writer.write(made)
        return made.getvalue()

    return make


@pytest.fixture(scope="session")
def handbook_files(tmp_path_factory):
    """Give a policy of more than forty pages as docx and pdf, with a running head and a page number on every page."""
    folder = tmp_path_factory.mktemp("handbook")
    policy = load_policy(Path(__file__).parents[3] / "examples/solvane/policy")
    for form in ("docx", "pdf"):
        (folder / f"handbook.{form}").write_bytes(render(policy, "corporate", "en", form))
    return folder
