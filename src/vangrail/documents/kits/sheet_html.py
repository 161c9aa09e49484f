"""A card or a poster as one HTML page of its own paper size."""

from html import escape

from vangrail.documents.html import inline
from vangrail.documents.kits.sheet import Group, Sheet, Side
from vangrail.documents.page import dressed, page
from vangrail.documents.text import plain


def sheet_page(sheet: Sheet) -> bytes:
    """Return the sheet as UTF-8 HTML, each side on its own paper. The same sheet gives the same bytes."""
    sides = "".join(_side(sheet, number) for number in range(len(sheet.sides)))
    return dressed(page(sheet.language, sheet.title, f"<main>\n{sides}</main>"), f"kit-sheet kit-{sheet.form}")


def _side(sheet: Sheet, number: int) -> str:
    side: Side = sheet.sides[number]
    tag = "h1" if number == 0 else "h2"
    lead = f'<p class="lead">{escape(side.lead)}</p>\n' if side.lead else ""
    groups = "".join(_group(sheet, group, 2 + min(number, 1)) for group in side.groups)
    last = number == len(sheet.sides) - 1
    foot = f'<p class="foot">{" · ".join(f"<span>{escape(text)}</span>" for text in sheet.foot)}</p>\n' if last else ""
    return f'<section class="side">\n<{tag}>{escape(side.heading)}</{tag}>\n{lead}{groups}{foot}</section>\n'


def _group(sheet: Sheet, group: Group, rank: int) -> str:
    """Return a group under a heading of this rank, so that no rank is left out."""
    title = f'<h{rank} class="label">{escape(group.title)}</h{rank}>\n' if group.title else ""
    if group.kind == "scan":
        return f'<div class="scan">\n{_code(sheet)}<p>{inline(plain(group.lines[0]))}</p>\n{_address(sheet)}</div>\n'
    lines = "".join(f"<li>{inline(line)}</li>\n" for line in group.lines)
    return f'<div class="{group.kind}">\n{title}<ul>\n{lines}</ul>\n</div>\n'


def _address(sheet: Sheet) -> str:
    """Return the address in letters too: a code is no help to who has no phone at hand."""
    if not sheet.address:
        return ""
    return f'<p class="address"><a href="{escape(sheet.address)}">{escape(sheet.address)}</a></p>\n'


def _code(sheet: Sheet) -> str:
    """Return the address as a code to point a phone at, drawn as SVG, with words for who cannot see it."""
    if not sheet.address:
        return ""
    import segno

    drawn = segno.make(sheet.address, error="m", micro=False).svg_inline(border=2, omitsize=True, light="#fff")
    return f'<div class="qr" role="img" aria-label="{escape(sheet.alt)}">{drawn}</div>\n'
