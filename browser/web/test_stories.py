"""Whole stories, as people live them: in three languages, on a phone and at a desk."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from browser.web.walker import Walker
from tools.sites import free_port, surroundings
from vangrail.languages import SHIPPED

HERE = Path(__file__).parent
WIDTHS = (390, 1280)
ALONE = {
    "en": "Closing up alone tonight, the car park is pitch dark.",
    "nl": "Ik sluit vanavond helemaal alleen, de parking is pikdonker.",
    "es": "Hoy cierro yo sola, el aparcamiento está oscurísimo.",
}
everywhere = pytest.mark.parametrize("width", WIDTHS)
spoken = pytest.mark.parametrize("language", SHIPPED)


@pytest.fixture(scope="session")
def nothing(tmp_path_factory):
    """Give the data folder of a site with nothing in it, and the end of the address for the first person."""
    folder = tmp_path_factory.mktemp("nothing")
    made = [sys.executable, str(HERE / "nothing.py")]
    done = subprocess.run(made, env=environment(folder, 1), capture_output=True, text=True, check=True)
    return folder, done.stdout.split("/account/")[-1].strip()


def environment(folder, port):
    """Return the settings of a site in a folder; nobody there needs a second factor."""
    return surroundings(folder, f"http://localhost:{port}", VANGRAIL_SECOND_FACTOR="nobody")


@pytest.fixture
def empty_site(nothing, tmp_path, serve):
    """Serve a site with nothing in it; give its address and the way in."""
    folder, way_in = nothing
    shutil.copytree(folder, tmp_path / "data")
    port = free_port()
    with serve(port, environment(tmp_path / "data", port), tmp_path / "server.log"):
        yield f"http://localhost:{port}", f"/account/{way_in}"


@everywhere
@spoken
def test_a_manager_gets_from_nothing_to_published(empty_site, chromium, language, width):
    """The first person comes in, answers the interview, reads what became of it, and publishes it."""
    address, way_in = empty_site
    lena = Walker(chromium, address, "manager", language, width)
    lena.goes_to(way_in)
    lena.fills(name="Lena First", email="lena@example.org")
    lena.presses()
    lena.goes_to("/manage/policy/interview/")
    lena.presses()
    answer_the_interview(lena, language)
    assert lena.at("/interview/answers/")
    assert lena.sees("Bakkerij Zonnebloem")
    lena.presses()
    assert lena.at("/draft/summary/")
    lena.follows("/draft/proposal/")
    lena.presses()
    lena.follows("/manage/policy/versions/")
    lena.goes_to("/manage/policy/versions/1/publication/")
    lena.fills(reason="We begin today.")
    lena.presses()
    reader = Walker(chromium, address, "reader", language, width)
    reader.goes_to(f"/policy/{language}/personal/")
    assert reader.sees("Bakkerij Zonnebloem")
    reader.leaves()
    lena.leaves()


def answer_the_interview(lena, language):
    """Answer what a baker knows, and leave the rest for later."""
    known = {
        "company": {"company": "Bakkerij Zonnebloem"},
        "country": {"country": "BE"},
        "sector": {"sector": "retail", "size": "40"},
        "languages": {"languages": language},
        "desks": {"owner": "Lena First", "desks_customer_care": "Lena First"},
    }
    for _ in range(30):
        if not lena.at("/questions/"):
            return
        question = lena.page.url.rstrip("/").rpartition("/")[2]
        if question in known:
            lena.fills(**known[question])
            lena.presses()
        else:
            lena.presses("main button[name=open]")
    pytest.fail(f"the interview does not end: {lena.page.url}")


@everywhere
@spoken
def test_an_employee_checks_a_draft(site, chromium, language, width):
    """While they type, without an account; what they typed stands in no address."""
    noor = Walker(chromium, site.address, "check", language, width)
    noor.goes_to("/")
    noor.page.locator("textarea[name=text]").press_sequentially(ALONE[language], delay=1)
    noor.page.wait_for_selector("section.verdict[data-state=change]")
    assert noor.page.locator("mark").count() >= 1
    noor.looks()
    noor.page.locator("main button[type=submit]").first.click()
    noor.page.wait_for_selector("section.verdict[data-state=change]")
    noor.looks()
    assert noor.page.url == f"{site.address}/"
    noor.leaves()


@everywhere
@spoken
def test_somebody_signs(site, chromium, language, width):
    """Reads, answers three questions until each is right, sees both sides, and signs once."""
    who = site.newcomer()
    tom = Walker(chromium, site.address, "sign", language, width, who)
    tom.goes_to("/sign/")
    tom.follows("/sign/policy/")
    tom.follows("/sign/questions/")
    answer_until_right(tom, lambda: tom.at("/sign/promises/"))
    tom.presses()
    tom.goes_to("/sign/")
    assert tom.page.locator("main a[href*='/sign/copies/']").count() == 1
    tom.leaves()


def answer_until_right(tom, done):
    """Choose the first answer to each question, and the next one where the page explains why not."""
    tries: dict[str, int] = {}
    for _ in range(12):
        if done():
            return
        names = tom.page.locator("main form input[type=radio]").evaluate_all("all => all.map(e => e.name)")
        wrong = [name for name in tries if tom.page.locator(f"[data-invalid] [name='{name}']").count()]
        for name in dict.fromkeys(names):
            again = name in wrong or (name in tries and not wrong)
            tries[name] = tries.get(name, 0) + again
            choices = tom.page.locator(f"main form input[name='{name}']")
            choices.nth(tries[name] % choices.count()).check()
        tom.presses()
    pytest.fail(f"no answer is right: {tom.page.url}")


@everywhere
@spoken
def test_somebody_trains(site, chromium, language, width):
    """A story with its questions; a wrong answer is explained, and another one can be chosen."""
    who = site.newcomer()
    tom = Walker(chromium, site.address, "train", language, width, who)
    tom.goes_to("/train/")
    tom.presses("main a[href^='/train/personal/']")
    tom.presses("main a[href^='/train/personal/']:not([href$='/train/personal/'])")
    for _ in range(12):
        if tom.page.locator("main form input[type=radio]").count():
            answer_until_right(tom, lambda: not tom.page.locator("main form input[type=radio]").count())
            break
        tom.presses("main a.button")
    assert tom.page.locator("main .callout[data-kind=fine]").count() >= 1
    tom.leaves()


@everywhere
@spoken
def test_hr_sees_who_has_signed_and_who_has_not(site, chromium, language, width):
    """Counts lead to lists; nobody sees what anybody answered or checked."""
    sofie = Walker(chromium, site.address, "hr", language, width, site.cookies("people_admin", language))
    sofie.goes_to("/manage/signatures/")
    sofie.follows("/manage/signatures/people/")
    assert sofie.page.locator("main table tbody tr").count() > 0
    sofie.goes_to("/manage/signatures/rollouts/")
    sofie.goes_to("/manage/training/")
    sofie.leaves()
