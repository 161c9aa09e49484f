"""The social team at work: a post that is refused, changed and approved, and an angry mention that is answered and closed."""

import pytest

from browser.web.walker import Walker
from vangrail.languages import SHIPPED

spoken = pytest.mark.parametrize("language", SHIPPED)
FIRST = {
    "en": "Your cargo bike is ready in three weeks, promised!",
    "nl": "Je bakfiets staat er over drie weken, beloofd!",
    "es": "¡Tu bici de carga está en tres semanas, prometido!",
}
SECOND = {
    "en": "Your cargo bike is ready in three to four weeks. We call you.",
    "nl": "Je bakfiets staat er over drie tot vier weken. We bellen je.",
    "es": "Tu bici de carga está en tres o cuatro semanas. Te llamamos.",
}
REASON = {"en": "Promise no day.", "nl": "Beloof geen dag.", "es": "No prometas un día."}
ANSWER = {
    "en": "We read you and we look at it today.",
    "nl": "We hebben je gelezen en kijken er vandaag naar.",
    "es": "Te hemos leído y lo miramos hoy.",
}


def walker(chromium, site, who, story, language, width):
    """Return somebody of the team at their browser."""
    return Walker(chromium, site.address, story, language, width, site.cookies(who, language))


def approves(samir, title):
    """Open what waits for a yes from the board, and say it."""
    samir.goes_to("/manage/desk/?lane=approvals")
    samir.presses(f"main .item:has-text('{title}') a[data-key=a]")
    samir.presses("main form[action$='/decision/'] button")


def lets_go(ines, title, number):
    """Let an approved post go out by hand, and paste where it stands."""
    ines.goes_to("/manage/desk/?lane=outgoing")
    ines.presses(f"main .item:has-text('{title}') .item-verbs a")
    ines.presses("main form:not([action]) button")
    ines.goes_to("/manage/desk/?lane=unsure")
    ines.presses(f"main .item:has-text('{title}') .item-verbs a")
    ines.fills(link=f"https://www.facebook.com/fietshuispedaal/posts/{number}")
    ines.presses("main form[action$='/link/'] button")


def facebook(page):
    """Return the number of an account at Facebook that somebody may write for."""
    return page.locator("main input[name=accounts], main select[name=account] option").evaluate_all(
        "all => all.find(e => /facebook/i.test((e.labels?.[0] ?? e).textContent)).value"
    )


@spoken
@pytest.mark.parametrize("width", [390, 1280])
def test_a_post_is_refused_changed_approved_and_out(site, chromium, language, width):
    """By two people: who wrote it never says yes to it, and the refusal names the clause."""
    title = f"{language} {width} bike"
    ines = walker(chromium, site, "desk", "desk-post", language, width)
    samir = walker(chromium, site, "approver+desk", "desk-approval", language, width)
    ines.goes_to("/drafts/new/")
    ines.fills(title=title, text=FIRST[language])
    ines.page.locator(f"main [name=accounts][value='{facebook(ines.page)}']").check()
    ines.page.select_option("main [name=language]", language)
    ines.presses("main form button[type=submit]")
    draft = ines.page.url
    ines.presses("main form[action$='/approval/'] button")
    samir.goes_to("/manage/desk/?lane=approvals")
    samir.presses(f"main .item:has-text('{title}') a[data-key=a]")
    samir.presses("main a[href$='/refusal/']")
    samir.fills(reason_0=REASON[language])
    samir.page.select_option("main [name=clause_0]", "customer_questions")
    samir.presses("main form button[type=submit]")
    ines.page.goto(draft)
    assert ines.sees(REASON[language])
    ines.presses("main a[href*='/texts/']")
    ines.fills(text=SECOND[language])
    ines.presses("main form:has([name=text]) button[type=submit]")
    ines.page.goto(draft)
    ines.presses("main form[action$='/approval/'] button")
    approves(samir, title)
    lets_go(ines, title, 1)
    assert ines.page.locator("main a[href='https://www.facebook.com/fietshuispedaal/posts/1']").count() == 1
    samir.leaves()
    ines.leaves()


@spoken
def test_an_angry_mention_is_taken_answered_and_closed(site, chromium, language):
    """What a colleague hands over is on the board, gets an answer that somebody else approves, and they hear how it ended."""
    width = 1280
    words = {"en": "Terrible", "nl": "Schandalig", "es": "Vergonzoso"}[language]
    noor = Walker(chromium, site.address, "desk-hand-over", language, 390)
    noor.goes_to("/hand-over/")
    noor.fills(text=f"{words}! {ANGRY[language]}", address=f"https://reviews.example/acme/{language}")
    noor.page.locator("main [name=writer]").first.check()
    noor.presses("main form button[type=submit]")
    ines = walker(chromium, site, "desk", "desk-mention", language, width)
    samir = walker(chromium, site, "approver+desk", "desk-answer", language, width)
    ines.goes_to("/manage/desk/?lane=mentions&whose=nobody&topic=delivery")
    item = f"main .item:has-text('{words}!')"
    ines.presses(f"{item} button[data-key=c]")
    ines.goes_to("/manage/desk/?lane=mentions&whose=mine")
    assert ines.page.locator(f"{item} button[data-key=c]").count() == 0
    ines.presses(f"{item} a[data-key=r]")
    ines.presses("main a[href*='reply=own']")
    ines.fills(text=ANSWER[language])
    ines.page.select_option("main [name=account]", facebook(ines.page))
    number = ines.page.url.split("/mentions/")[1].split("/")[0]
    ines.presses("main form[action$='/answer/'][method=post] button")
    assert ines.at("/drafts/")
    approves(samir, f"({number})")
    lets_go(ines, f"({number})", 2)
    ines.goes_to(f"/manage/desk/mentions/{number}/answer/")
    assert ines.page.locator("main .callout[data-kind=fine]").count() == 1
    ines.leaves()
    samir.leaves()
    noor.leaves()


ANGRY = {
    "en": "I wait for my order for weeks and nobody answers, never again!",
    "nl": "Ik wacht al weken op mijn bestelling en niemand antwoordt, nooit meer!",
    "es": "Llevo semanas esperando mi pedido y nadie responde, ¡nunca más!",
}


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
