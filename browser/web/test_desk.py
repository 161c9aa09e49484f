"""The board in a browser: worked with keys, and followed while it is open."""

from browser.web.walker import Walker


def walker(chromium, site, who, story, language, width):
    """Return somebody of the team at their browser."""
    return Walker(chromium, site.address, story, language, width, site.cookies(who, language))


def test_the_board_is_worked_with_keys(site, chromium):
    """The next one, the list of keys, a pause; and nothing of it once single keys are switched off."""
    samir = walker(chromium, site, "approver+desk", "desk-keys", "en", 1280)
    samir.goes_to("/manage/desk/")
    items = samir.page.locator(".item")
    for key, place in (("j", 0), ("j", 1), ("k", 0), ("ArrowDown", 1)):
        samir.page.keyboard.press(key)
        assert items.nth(place).evaluate("each => each.contains(document.activeElement)"), key
    samir.page.keyboard.press("?")
    assert samir.page.locator("#board-keys[open]").count() == 1
    samir.page.keyboard.press("p")
    assert samir.page.locator("[data-pause][data-paused=yes]").count() == 1
    samir.presses("#board-keys form button")
    samir.page.keyboard.press("j")
    assert not samir.page.evaluate("!!document.activeElement.closest('.item')")
    samir.page.locator("#board-keys summary").click()
    samir.presses("#board-keys form button")
    samir.leaves()


def test_a_board_that_is_open_follows(site, chromium):
    """What another one takes is seen without a new page; the focus stays where it was, and it is said once."""
    ines = walker(chromium, site, "desk", "desk-live", "en", 1280)
    ines.goes_to("/manage/desk/")
    ines.page.evaluate("document.querySelector('.item a').focus()")
    before = ines.page.evaluate("document.activeElement.id")
    with ines.page.expect_response(lambda answer: "/manage/desk/live/" in answer.url, timeout=30_000) as heard:
        ines.page.evaluate(
            "htmx.trigger('#board-live', 'every'); htmx.ajax('GET', '/manage/desk/live/', {target: '#board-live', swap: 'outerHTML'})"
        )
    assert heard.value.status == 200
    ines.page.wait_for_function("document.getElementById('board-live') !== null")
    assert ines.page.evaluate("document.activeElement.id") == before
    ines.leaves()
