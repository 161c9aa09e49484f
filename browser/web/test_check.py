"""May I post this? An employee checks a draft on a phone and at a desk, with script and without, and nothing of it stays behind."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from browser.conftest import CHROMIUM
from browser.web.test_everybody import LOOK, axe, window
from tests.check.images.pictures import located
from tests.web.checks.traceless.searching import found_in
from vangrail.languages import SHIPPED

MARKER = "zq7marker"
DRAFTS = {
    "en": "All alone in the shop, waiting for the opener. Call Jan on 0470 12 34 56.",
    "nl": "Helemaal alleen in de winkel, wachten op de opener. Bel Jan op 0470 12 34 56.",
    "es": "Completamente sola en la tienda, esperando a que abran. Llama a Juan al 0470 12 34 56.",
}
WORDS = {"en": "Fine with a change", "nl": "Prima, met een aanpassing", "es": "Adelante, con un cambio"}
WAIT = 60_000
"""Milliseconds: the first check of a site may wait until its policy has been read in."""
KEPT = """async () => {
  const names = (await indexedDB.databases()).map((each) => each.name);
  const caches_ = [];
  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) caches_.push(request.url);
  return JSON.stringify([{...localStorage}, {...sessionStorage}, names, caches_, document.cookie, location.href, history.state, document.referrer]);
}"""


@pytest.fixture
def picture(tmp_path):
    """Give the place of a picture that says where it was taken and whose it is; its name says it too."""
    place = tmp_path / f"{MARKER}.jpg"
    place.write_bytes(located(MARKER, size=(400, 300)))
    return str(place)


def typed(page, site, text):
    """Open the first page and type; wait for the answer that comes by itself."""
    page.goto(site.address)
    page.locator("#id_text").press_sequentially(text[:3])
    page.fill("#id_text", text)
    page.wait_for_selector(".verdict", timeout=WAIT)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", SHIPPED)
def test_an_answer_comes_while_one_types(site, chromium, language, width):
    """In words, with what is marked, what to do and words to copy; usable by everybody, and in one language."""
    page = window(chromium, site, "anybody", language)
    page.set_viewport_size({"width": width, "height": 844})
    typed(page, site, DRAFTS[language])
    assert WORDS[language] in page.inner_text(".verdict h2")
    assert WORDS[language] in page.inner_text("#check-status")
    assert page.locator("mark").count() >= 2
    assert page.evaluate("document.activeElement.id") == "id_text", "typing goes on"
    for details in page.locator("main details").all():
        details.evaluate("each => each.open = true")
    faults = axe(page) + page.evaluate(LOOK) + page.complaints
    page.context.close()
    assert not faults, "\n".join(faults)


def test_the_button_leads_to_the_answer(site, chromium):
    """It takes the focus, so that it is read out."""
    page = window(chromium, site, "anybody", "en")
    typed(page, site, "A sunny day")
    page.click("#check > .actions button")
    page.wait_for_selector("#answer-title:focus", timeout=WAIT)
    assert page.inner_text(".verdict h2") == "Fine"
    page.context.close()


def test_a_picture_is_sent_once_and_given_back_clean(site, chromium, picture):
    """What its file tells is said; a tick changes the answer; the copy tells nothing."""
    page = window(chromium, site, "anybody", "en", accept_downloads=True)
    sent = []
    page.on("request", lambda request: sent.append((request.method, request.url, request.post_data)))
    typed(page, site, "Look at us")
    page.click("details.picture > summary")
    page.set_input_files("#id_picture", picture)
    page.wait_for_selector(".seen", timeout=WAIT)
    assert "51.054° N" in page.inner_text(".seen")
    page.check("#subject-till")
    page.wait_for_selector(".verdict[data-state=dont]", timeout=WAIT)
    posts = [(url.endswith("/picture/"), body or "") for method, url, body in sent if method == "POST"]
    assert [alone for alone, _ in posts].count(True) == 1, "the picture goes out once"
    assert all("filename" not in body for alone, body in posts if not alone)
    with page.expect_download() as download:
        page.click(".seen button")
    copy = Path(download.value.path()).read_bytes()
    assert not Image.open(BytesIO(copy)).getexif()
    assert page.input_value("#id_text") == "Look at us"
    page.context.close()


def test_without_script_a_form_is_enough(site, chromium, picture):
    """Text and picture go in one step, and come back with the answer and a clean copy to save."""
    page = window(chromium, site, "anybody", "en", java_script_enabled=False)
    page.goto(site.address)
    page.fill("#id_text", DRAFTS["en"])
    page.click("details.picture > summary")
    page.set_input_files("#id_picture", picture)
    page.click("#check > .actions button")
    assert "Fine with a change" in page.inner_text(".verdict h2")
    assert page.input_value("#id_text") == DRAFTS["en"]
    assert page.locator('.seen a[download][href^="data:image/jpeg"]').count() == 1
    assert MARKER not in page.url
    page.context.close()


def test_the_pause_test_stays_in_the_browser(site, chromium):
    """Nothing is sent, whatever somebody answers; without script too."""
    for script in (True, False):
        page = window(chromium, site, "anybody", "en", java_script_enabled=script)
        page.goto(site.address)
        page.fill("#id_text", "A sunny day")
        page.click("#check > .actions button")
        page.wait_for_selector(".verdict", timeout=WAIT)
        page.locator("details", has=page.locator(".pause")).locator("summary").click()
        sent = []
        page.on("request", lambda request, sent=sent: sent.append(request.url))
        for question in page.locator(".pause-question").all():
            question.locator("input:not(.waits)").check()
        assert page.locator(".pause-clear").is_visible()
        page.locator(".pause .waits").first.check()
        assert page.locator(".pause-wait").is_visible()
        assert not page.locator(".pause-clear").is_visible()
        assert sent == []
        page.context.close()


def test_sleeping_on_it_rings_in_the_page_alone(site, chromium):
    """No request, no storage; the line says how long it still takes."""
    page = window(chromium, site, "anybody", "en")
    page.clock.install()
    typed(page, site, "A sunny day")
    page.locator("details", has=page.locator("[data-sleep]")).locator("summary").click()
    sent = []
    page.on("request", lambda request: sent.append((request.method, request.url, request.post_data)))
    page.click("[data-minutes='60']")
    assert "to go" in page.inner_text(".sleep-line")
    page.clock.fast_forward("01:01:00")
    page.wait_for_selector(".sleep-line:has-text('Still happy')")
    assert sent == []
    page.context.close()


def test_nothing_of_a_check_stays_in_the_browser(site, chromium, picture, tmp_path):
    """No storage, cache, cookie or address has the marker, and no file of the browser's profile once it is closed."""
    profile = tmp_path / "profile"
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
    context = chromium.browser_type.launch_persistent_context(profile, executable_path=CHROMIUM, args=arguments)
    try:
        (page,) = context.pages
        typed(page, site, f"Our heron {MARKER} flies")
        page.click("details.picture > summary")
        page.set_input_files("#id_picture", picture)
        page.wait_for_selector(".seen", timeout=WAIT)
        page.click("#check > .actions button")
        page.wait_for_selector("#answer-title:focus", timeout=WAIT)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        kept = page.evaluate(KEPT)
        assert MARKER not in kept
        assert "/offline/" in kept, "the worker was there"
        referrers = []
        page.on("request", lambda request: referrers.append(request.headers.get("referer", "")))
        page.goto(f"{site.address}/what-we-keep/")
        assert not [each for each in referrers if MARKER in each]
    finally:
        context.close()
    assert found_in(profile, MARKER) == []
