"""Somebody leaves who holds four accounts, one of which only they hold: from the button to the certificate."""

from datetime import date, timedelta

import pytest

from browser.web.walker import SPOKEN, Walker

NOTE = {"en": "Ticket IT-77, seen by two", "nl": "Ticket IT-77, door twee gezien", "es": "Tique IT-77, visto por dos"}
STEPS = 3 * 4 + 5
"""Three accounts that somebody else holds too, and one into which a second person is let first."""


def attests(samir, note):
    """Attest the task that is open, holding the account from now on where it asks who does."""
    chosen = samir.page.locator("main select[name=second]")
    if chosen.count():
        chosen.select_option(label="Samir Haddad")
    else:
        samir.fills(note=note)
    samir.presses("main form[method=post] button[type=submit]")


@pytest.mark.parametrize(("language", "width"), SPOKEN)
def test_from_a_last_day_to_the_certificate(site, chromium, language, width):
    """Tasks in their order, each attested once; then a PDF that can be kept."""
    number, name = site.leavers.pop()
    sofie = Walker(chromium, site.address, "leaver-hr", language, width, site.cookies("people_admin", language))
    sofie.goes_to("/manage/leavers/drills/")
    sofie.fills(who=name)
    sofie.presses("main form:not([action]) button")
    assert sofie.page.locator("main .callout[data-kind=stop] li").count() == 1
    sofie.goes_to(f"/manage/people/{number}/leaving/")
    sofie.fills(last_day=(date.today() - timedelta(days=1)).isoformat())  # noqa: DTZ011 -- the day of the browser
    sofie.presses("main form button")
    sofie.goes_to("/manage/leavers/")
    sofie.presses(f"main a:has-text('{name}')")
    case = sofie.page.url.removeprefix(site.address)
    headings = sofie.page.locator("main section h2").all_inner_texts()
    assert headings[0].startswith("Pedaal West")
    assert len(headings) == 4

    samir = Walker(chromium, site.address, "leaver-desk", language, width, site.cookies("approver+desk", language))
    for done in range(STEPS):
        if not samir.at("/manage/leavers/tasks/") or samir.page.url.endswith("/tasks/") or not done:
            samir.goes_to("/manage/leavers/tasks/")
            samir.presses("main li:has(.tag[data-state=due]) a[href*='/leavers/tasks/']")
        attests(samir, NOTE[language])
    samir.leaves()

    sofie.goes_to(case)
    with sofie.page.expect_download() as given:
        sofie.page.locator("main a[href$='certificate.pdf']").click()
    assert given.value.path().read_bytes().startswith(b"%PDF-")
    sofie.leaves()
