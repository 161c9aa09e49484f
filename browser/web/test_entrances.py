"""Somebody of an agency scans the picture on the wall, reads, answers, and has signed. Nobody gave them an account."""

import re

import pytest

from browser.web.walker import SPOKEN, Walker
from vangrail.languages import SHIPPED


@pytest.fixture(scope="module")
def wall(site, chromium):
    """Give the address in the picture of an entrance, as who looks after people sees it on the sheet."""
    who = next(each for each in site.sessions if "people_admin" in each)
    context = chromium.new_context()
    context.add_cookies(site.cookies(who, "en"))
    page = context.new_page()
    page.goto(f"{site.address}/manage/entrances/")
    page.get_by_role("link", name="Vlot Interim").first.click()
    links = page.locator("#link").inner_text(), page.locator("#own-list").inner_text()
    page.goto(page.url + "sheet/")
    assert page.locator(".sheet img").count() == len(SHIPPED)
    context.close()
    return links


@pytest.mark.parametrize(("language", "width"), SPOKEN)
def test_an_agency_worker_signs_by_the_picture(site, wall, chromium, language, width):
    """In their own language, with a wrong answer on the way; without any script the page is the same."""
    link, own = wall
    name = f"Ana {'Alves' if width == 390 else 'Bakker'} {language.title()}"
    walker = Walker(chromium, site.address, "entrance", language, width)
    page = walker.page
    walker.goes_to(re.sub(r"^https?://[^/]+", "", link))
    assert page.locator("html").get_attribute("lang") == language
    walker.follows("/signature/")
    assert page.locator("article h3").count() > 20
    fields = page.locator("main fieldset")
    for tries in range(8):
        for number in range(fields.count()):
            answers = fields.nth(number).locator("input[type=radio]")
            if tries == 0 or fields.nth(number).locator("xpath=.//*[contains(@class, 'error')]").count():
                answers.nth(tries % answers.count()).check()
        page.fill("[name=name]", name)
        page.locator("main form button").click()
        page.wait_for_load_state()
        if walker.at("/receipts/"):
            break
    walker.looks()
    assert walker.sees(name)
    assert re.search(r"([2-9A-Z]{4} ){3}[2-9A-Z]{4}", page.inner_text("main"))
    walker.complaints = [each for each in walker.complaints if "422" not in each]
    walker.goes_to(re.sub(r"^https?://[^/]+", "", own))
    assert walker.sees(name)
    walker.leaves()
