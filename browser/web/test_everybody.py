"""Every page that anybody reaches can be used by everybody: in three languages, on a phone, by keyboard, without script."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from vangrail.languages import SHIPPED

HERE = Path(__file__).parent
LOOK = (HERE / "look.js").read_text("utf-8")
STOP = (HERE / "stop.js").read_text("utf-8")
WIDTHS = (1280, 390, 320)
NAMED = re.compile(rf"/({'|'.join(SHIPPED)})/")
PARTS = 4
"""Into how many parts the pages are divided, so that every process has some of them."""
divided = pytest.mark.parametrize("part", range(PARTS))
STOPS = 40
"""Places for the focus that are tried on a page, at most."""
SCRIPTED = ":is([hx-post]:not(form, form *), [hx-get]:not(a, form, form *, [hx-trigger^=every]))"
"""What only script can do. What comes anew by itself is there without it too, as it was when the page was opened."""
COLOURED = """() => {
  const looks = (node) => node ? node.tagName + "." + node.className + ["kind", "state", "density"].map((name) => node.dataset?.[name]) : "";
  return [...new Set([...document.querySelectorAll("body, body *")].map((node) => looks(node.parentElement) + ">" + looks(node)))];
}"""
"""What the colours of a page come from: of each thing on it, what it is and what it stands in."""
WRITTEN = """([html, scripted]) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [page.querySelectorAll("h1").length, page.querySelectorAll(scripted).length];
}"""
"""How many headings a page has as it was sent, and how many things that only script can do."""
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    + "p { margin-block-end: 2em !important }");
  document.adoptedStyleSheets.push(sheet);
}"""
"""The room between lines, letters and words that readers may ask for (WCAG 2.2, 1.4.12)."""


def window(chromium, site, who, language, **options):
    """Return a page in a browser of its own for one kind of person; `complaints` is what the pages complained about."""
    context = chromium.new_context(viewport={"width": WIDTHS[0], "height": 900}, reduced_motion="reduce", **options)
    context.add_cookies(site.cookies(who, language))
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda said: page.complaints.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    return page


def axe(page, *, only=(), without=()):
    """Return what axe finds, or only these of its rules, or all without these."""
    options = {"resultTypes": ["violations"], "rules": {name: {"enabled": False} for name in without}}
    options |= {"runOnly": list(only)} if only else {}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']} ({len(each['nodes'])}): {each['nodes'][0]['html'][:140]}" for each in found]


def faults_of(page, address, language, known):
    """Return what is wrong with one page, from wide to narrow and then in the dark.

    Contrast, which takes most of the time, is looked at where the page has colours that are not `known` yet.
    """
    page.complaints.clear()
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    answer = page.goto(address)
    faults = [] if answer.status == 200 else [f"answers {answer.status}"]
    faults += [] if page.url == address else [f"leads to {page.url}"]
    said = page.evaluate("document.documentElement.lang")
    named = NAMED.search(address)  # what is read in a language of its own may say so in its address
    faults += [] if said in {language, named[1] if named else language} else [f"speaks {said}"]
    looks = set(page.evaluate(COLOURED)) - known if language == SHIPPED[0] else set()
    known |= looks
    faults += axe(page, without=() if looks else ("color-contrast",))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        faults += [f"{fault} (at {width})" for fault in page.evaluate(LOOK)]
    page.evaluate(SPACED)
    faults += [f"{fault} (with more room)" for fault in page.evaluate(LOOK) if "sideways" in fault]
    if looks:
        page.emulate_media(color_scheme="dark")
        faults += [f"in the dark: {fault}" for fault in axe(page, only=["color-contrast"])]
    return faults + page.complaints


@divided
@pytest.mark.parametrize("language", SHIPPED)
def test_no_page_keeps_anybody_out(site, chromium, language, part):
    """No finding of axe, nothing blocked, no sideways scrolling, targets that a thumb can hit."""
    faults, known = [], set()
    for who, paths in site.of(part, PARTS):
        page = window(chromium, site, who, language)
        for path in paths:
            faults += [f"{path} ({who}): {fault}" for fault in faults_of(page, site.address + path, language, known)]
        page.context.close()
    assert not faults, "\n".join(dict.fromkeys(faults))


@divided
def test_every_page_can_be_used_by_keyboard(site, chromium, part):
    """The skip link comes first and leads past the menu, and the focus can be seen wherever it is."""
    faults = []
    for who, paths in site.of(part, PARTS):
        page = window(chromium, site, who, SHIPPED[0])
        page.set_viewport_size({"width": 390, "height": 844})
        for number, path in enumerate(paths):
            page.goto(site.address + path)
            faults += [f"{path} ({who}): {fault}" for fault in walked(page, whole=number == 0)]
        page.context.close()
    assert not faults, "\n".join(dict.fromkeys(faults))


def walked(page, *, whole):
    """Return what is wrong with a page for who walks through it with the Tab key; menu and foot, only where it is the whole page."""
    page.evaluate("document.activeElement.blur()")
    for number in range(STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["end"] or (number and not whole and not stop["main"]):
            return
        if stop["fault"]:
            yield stop["fault"]
        if number == 0 and stop["first"] and not whole:
            page.keyboard.press("Enter")
            if not page.evaluate("location.hash"):
                yield "the skip link leads nowhere"
        elif (
            number == 0 and not stop["first"] and page.evaluate("!document.querySelector('[data-focus], [autofocus]')")
        ):
            yield "the skip link does not come first"


@divided
def test_every_page_is_there_without_script(site, chromium, part):
    """With its heading, and with no form that only script could send. Nothing is drawn for it: what was sent is what is there."""
    faults = []
    for who, paths in site.of(part, PARTS):
        page = window(chromium, site, who, SHIPPED[0])
        for path in paths:
            sent = page.context.request.get(site.address + path)
            headings, scripted = page.evaluate(WRITTEN, [sent.text(), f"main {SCRIPTED}"])
            if headings != 1:
                faults.append(f"{path} ({who}): has no heading without script")
            if scripted:
                faults.append(f"{path} ({who}): something that only script can do")
        page.context.close()
    assert not faults, "\n".join(faults)
