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


def faults_of(page, address, language):
    """Return what is wrong with one page, from wide to narrow and then in the dark."""
    page.complaints.clear()
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    answer = page.goto(address)
    faults = [] if answer.status == 200 else [f"answers {answer.status}"]
    faults += [] if page.url == address else [f"leads to {page.url}"]
    said = page.evaluate("document.documentElement.lang")
    named = NAMED.search(address)  # what is read in a language of its own may say so in its address
    faults += [] if said in {language, named[1] if named else language} else [f"speaks {said}"]
    faults += axe(page, without=() if language == SHIPPED[0] else ("color-contrast",))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        faults += [f"{fault} (at {width})" for fault in page.evaluate(LOOK)]
    page.evaluate(SPACED)
    faults += [f"{fault} (with more room)" for fault in page.evaluate(LOOK) if "sideways" in fault]
    if language == SHIPPED[0]:
        page.emulate_media(color_scheme="dark")
        faults += [f"in the dark: {fault}" for fault in axe(page, only=["color-contrast"])]
    return faults + page.complaints


@divided
@pytest.mark.parametrize("language", SHIPPED)
def test_no_page_keeps_anybody_out(site, chromium, language, part):
    """No finding of axe, nothing blocked, no sideways scrolling, targets that a thumb can hit."""
    faults = []
    for who, paths in site.of(part, PARTS):
        page = window(chromium, site, who, language)
        for path in paths:
            faults += [f"{path} ({who}): {fault}" for fault in faults_of(page, site.address + path, language)]
        page.context.close()
    assert not faults, "\n".join(dict.fromkeys(faults))


@divided
def test_every_page_can_be_used_by_keyboard(site, chromium, part):
    """The skip link comes first, and the focus can be seen wherever it is."""
    faults = []
    for who, paths in site.of(part, PARTS):
        page = window(chromium, site, who, SHIPPED[0])
        page.set_viewport_size({"width": 390, "height": 844})
        for path in paths:
            page.goto(site.address + path)
            faults += [f"{path} ({who}): {fault}" for fault in walked(page)]
        page.context.close()
    assert not faults, "\n".join(dict.fromkeys(faults))


def walked(page):
    """Return what is wrong with a page for who walks through it with the Tab key."""
    page.evaluate("document.activeElement.blur()")
    for number in range(STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["end"]:
            return
        if number == 0 and not stop["first"] and page.evaluate("!document.querySelector('[data-focus], [autofocus]')"):
            yield "the skip link does not come first"
        if stop["fault"]:
            yield stop["fault"]


@divided
def test_every_page_is_there_without_script(site, chromium, part):
    """With its heading, and with no form that only script could send."""
    faults = []
    for who, paths in site.of(part, PARTS):
        page = window(chromium, site, who, SHIPPED[0], java_script_enabled=False)
        for path in paths:
            page.goto(site.address + path)
            if page.locator("h1").count() != 1:
                faults.append(f"{path} ({who}): has no heading without script")
            if page.locator(f"main {SCRIPTED}").count():
                faults.append(f"{path} ({who}): something that only script can do")
        page.context.close()
    assert not faults, "\n".join(faults)
