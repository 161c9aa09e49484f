"""The parts of a DOCX file around its text: what Office Open XML (ISO/IEC 29500) wants beside it, and the file itself.

The file holds no time of its making and its parts stand in a fixed order, so that the same document gives the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from vangrail.documents.model import Document
from vangrail.documents.paper import closing, meant

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPES: Final = "application/vnd.openxmlformats-officedocument"
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_OUTSIDE: Final = ' TargetMode="External"'

_PARTS: Final = ("styles", "numbering", "settings", "header", "footer")
"""The parts that the text leads to, by the names of their files and kinds."""

_SIGNS: Final = {0: "\N{BULLET}", 1: "\N{EN DASH}", 2: "\N{BULLET}"}
_LEVELS: Final = 3


def field(code: str) -> str:
    """Return a field that Word fills in, such as the number of the page."""
    return f'<w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def file_of(document: Document, body: str, links: Iterable[str], lists: Sequence[int]) -> bytes:
    """Return the DOCX file.

    `body` is the inside of the text, `links` the addresses that it leads to (the first is `link1`), `lists` with which number each
    numbered list begins.
    """
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            {
                "rId1": (f"{_OFFICE}/officeDocument", "word/document.xml", ""),
                "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", ""),
            }
        ),
        "docProps/core.xml": _core(document),
        "word/document.xml": body,
        "word/styles.xml": _styles(document.language),
        "word/numbering.xml": _numbering(lists),
        "word/settings.xml": _settings(document.language),
        "word/header.xml": _header(document),
        "word/footer.xml": _footer(document),
        "word/_rels/document.xml.rels": _relations(
            {each: (f"{_OFFICE}/{each}", f"{each}.xml", "") for each in _PARTS}
            | {f"link{count}": (f"{_OFFICE}/hyperlink", url, _OUTSIDE) for count, url in enumerate(links, 1)}
        ),
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name)  # with the first day a zip can name, and not with today
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, text.encode())
    return held.getvalue()


def _types() -> str:
    rows = [f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.wordprocessingml.document.main+xml"/>']
    rows += [f'<Override PartName="/word/{n}.xml" ContentType="{_TYPES}.wordprocessingml.{n}+xml"/>' for n in _PARTS]
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    rows.append(f'<Override PartName="/docProps/core.xml" ContentType="{core}"/>')
    kinds = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    kinds += '<Default Extension="xml" ContentType="application/xml"/>'
    return f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">{kinds}{"".join(rows)}</Types>'


def _relations(rows: Mapping[str, tuple[str, str, str]]) -> str:
    """Return a part that says what a name leads to: `rows` by name, each a kind, a place, and `_OUTSIDE` or nothing."""
    entries = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target={quoteattr(place)}{outside}/>'
        for name, (kind, place, outside) in rows.items()
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _core(document: Document) -> str:
    rows = {
        "dc:title": f"{document.title}: {document.subtitle}",
        "dc:creator": document.company,
        "dc:language": document.language,
        "dc:description": f"{document.status}. {document.note}".strip(),
        "cp:keywords": ", ".join(meant(document)),
        "cp:contentStatus": document.status,
        "cp:version": document.edition,
    }
    inner = "".join(f"<{name}>{clean(text)}</{name}>" for name, text in rows.items() if text)
    spaces = f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f"{HEAD}<cp:coreProperties {spaces}>{inner}</cp:coreProperties>"


def _styles(language: str) -> str:
    found = files("vangrail").joinpath("documents", "templates", "word", "styles.xml").read_text("utf-8")
    return found.replace("{language}", language)


def _settings(language: str) -> str:
    modern = '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    inner = f'<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:compat>{modern}</w:compat>'
    inner += f'<w:themeFontLang w:val="{language}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
    return f'{HEAD}<w:settings xmlns:w="{WORD}">{inner}</w:settings>'


def _numbering(lists: Sequence[int]) -> str:
    """Return the kinds of lists: 1 has bullets, 2 boxes to tick, 3 and up are numbered, each from its own beginning."""
    signs = _kind(0, [("bullet", _SIGNS[level]) for level in range(_LEVELS)])
    boxes = _kind(1, [("bullet", "\N{BALLOT BOX}")] * _LEVELS)
    counts = _kind(2, [("decimal", f"%{level + 1}.") for level in range(_LEVELS)])
    nums = "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(3))
    for number, start in enumerate(lists, 4):
        anew = f'<w:startOverride w:val="{start}"/>'
        anew = "".join(f'<w:lvlOverride w:ilvl="{level}">{anew}</w:lvlOverride>' for level in range(_LEVELS))
        nums += f'<w:num w:numId="{number}"><w:abstractNumId w:val="2"/>{anew}</w:num>'
    return f'{HEAD}<w:numbering xmlns:w="{WORD}">{signs}{boxes}{counts}{nums}</w:numbering>'


def _kind(number: int, levels: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for level, (form, sign) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{rows}</w:abstractNum>'


def _header(document: Document) -> str:
    first = f"<w:r><w:t>{clean(document.title)}</w:t></w:r><w:r><w:tab/><w:t>{clean(document.edition)}</w:t></w:r>"
    rest = f"<w:r><w:br/><w:t>{clean(document.status)}</w:t></w:r>"
    return f'{HEAD}<w:hdr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{first}{rest}</w:p></w:hdr>'


def _footer(document: Document) -> str:
    text = f"<w:r><w:t>{clean(closing(document))}</w:t></w:r><w:r><w:tab/></w:r>"
    pages = f'{field("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{field("NUMPAGES")}'
    return f'{HEAD}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{text}{pages}</w:p></w:ftr>'


def clean(text: str) -> str:
    """Return a text as it may stand in XML; signs that XML cannot hold are left out."""
    kept = (
        char
        for char in text
        if char in "\t\n" or " " <= char < "\ud800" or "\ue000" <= char < "\ufffe" or char > "\uffff"
    )
    return escape("".join(kept))
