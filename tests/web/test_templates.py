"""What holds for every template and style sheet of the web application."""

import re
from pathlib import Path

import pytest

from vangrail import web

HERE = Path(web.__file__).parent
LINES = {"*/templates/**/*.html": 120, "*/static/**/*.css": 200, "*/static/**/*.js": 200}
MAIL = re.compile(r"/mail(?:/|\.html$)")
"""Mail programs know no style sheets of ours."""
INLINE = re.compile(r"<style|<script(?![^>]*\bsrc=)(?![^>]*json)|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
ELSEWHERE = re.compile(r"""(?:src|href|action)=["']?(?:https?:)?//(?!www\.w3\.org)|@import|url\(\s*["']?https?:""")
POST = re.compile(r"<form\b[^>]*method=\"?post[^>]*>(.*?)</form>", re.IGNORECASE | re.DOTALL)
COLOUR = re.compile(r":[^;{]*(?:#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\()", re.IGNORECASE)


def too_long(name: str, text: str, most: int) -> list[str]:
    """Say that a file has more lines than somebody reads in one go."""
    lines = len(text.splitlines())
    return [f"{name}: {lines} lines, at most {most}"] if lines > most else []


def breaks_the_policy(name: str, text: str) -> list[str]:
    """Say what the content security policy would block: style and script inside a page, and whatever stands elsewhere."""
    return [f"{name}: {match[0].strip()}" for look in (INLINE, ELSEWHERE) for match in look.finditer(text)]


def without_token(name: str, text: str) -> list[str]:
    """Say which forms would be refused because nothing shows that they come from our page."""
    return [f"{name}: a form without csrf_token" for match in POST.finditer(text) if "csrf_token" not in match[1]]


def own_colours(name: str, text: str) -> list[str]:
    """Say where a style sheet has a colour that no test of contrast knows."""
    return [f"{name}: {match[0].strip()}" for match in COLOUR.finditer(text)]


def files(pattern: str) -> dict[str, str]:
    """Return the text of the files that fit, by their paths under `web/`."""
    return {file.relative_to(HERE).as_posix(): file.read_text("utf-8") for file in sorted(HERE.glob(pattern))}


@pytest.mark.parametrize("pattern", LINES)
def test_a_file_can_be_read_in_one_go(pattern):
    """Templates, style sheets and scripts are as short as code."""
    assert [fault for name, text in files(pattern).items() for fault in too_long(name, text, LINES[pattern])] == []


def test_no_page_brings_what_its_policy_blocks():
    """No style, no script and no handler inside a page, and nothing from another site."""
    pages = {name: text for name, text in files("*/templates/**/*.html").items() if not MAIL.search(name)}
    assert [fault for name, text in pages.items() for fault in breaks_the_policy(name, text)] == []


def test_every_form_shows_where_it_comes_from():
    """A form that changes something carries the token."""
    pages = files("*/templates/**/*.html")
    assert [fault for name, text in pages.items() for fault in without_token(name, text)] == []


def test_colours_are_tokens():
    """Only `ui/tokens.css` has colours; ink and white on paper stand in `ui/print.css`."""
    sheets = files("*/static/**/*.css")
    ours = {name: text for name, text in sheets.items() if not name.endswith(("ui/tokens.css", "ui/print.css"))}
    assert [fault for name, text in ours.items() for fault in own_colours(name, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        '<p style="color: red">',
        "<style>",
        "<script>x()</script>",
        '<a onclick="x()">',
        '<img src="https://cdn.example/x">',
    ],
)
def test_what_would_be_blocked_is_flagged(text):
    """Each way is found once; a script of ours and data for one are none."""
    assert len(breaks_the_policy("planted.html", text)) == 1
    assert (
        breaks_the_policy("planted.html", '<script src="/x.js" defer></script><script type="application/json">') == []
    )


def test_a_form_without_its_token_a_colour_and_a_long_file_are_flagged():
    """Each look finds what it is there for."""
    assert (
        len(without_token("planted.html", '<form method="post">{% csrf_token %}</form><form method="post"></form>'))
        == 1
    )
    assert len(own_colours("planted.css", ".x { color: #fff; background: var(--paper); }")) == 1
    assert len(too_long("planted.html", "x\n" * 3, 2)) == 1
