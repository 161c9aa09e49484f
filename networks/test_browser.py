"""A post of the social team, in a browser, from its draft to two networks: refused with a clause, changed, approved by another, out."""

import re
import subprocess
import sys
import time

import pytest

from browser.conftest import chromium
from browser.web.conftest import laid_out
from browser.web.test_desk import FIRST, REASON, SECOND, walker
from networks.seen import seen
from vangrail.languages import SHIPPED

__all__ = ["chromium"]

SECONDS = 120
PATIENCE = 2


@pytest.fixture(scope="module")
def site(bluesky, mastodon, tmp_path_factory):
    """Give a site that may reach both servers, with a worker beside it, and an account of the company on each."""
    secrets = {"VANGRAIL_OUTLET_BLUESKY": bluesky.secret, "VANGRAIL_OUTLET_MASTODON": mastodon.secret}
    with laid_out(tmp_path_factory, "people", VANGRAIL_INNER_HOSTS="localhost", **secrets) as (found, environment):
        command = [sys.executable, "-m", "vangrail", "worker"]
        with (tmp_path_factory.mktemp("out") / "worker.log").open("w") as log:
            worker = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
            yield found
            worker.terminate()
            worker.wait(timeout=60)


def opens(samir, way, server):
    """Open an account on a network and connect it with its server, both on their pages."""
    samir.goes_to("/accounts/new/")
    samir.fills(name=f"{way} of the shop", handle=server.handle)
    samir.page.select_option("main [name=platform]", way)
    for language in SHIPPED:
        samir.page.locator(f"main [name=languages][value={language}]").check()
    samir.presses("main form:has([name=handle]) button[type=submit]")
    samir.goes_to("/manage/outlets/connections/new/")
    samir.page.select_option(
        "main [name=account]",
        label=samir.page.locator(f"main [name=account] option:has-text('{way} of the shop')").inner_text(),
    )
    samir.page.locator(f"main [name=way][value={way}]").check()
    samir.page.locator("main [name=secret_in][value=environment]").check()
    samir.fills(address=server.address, secret_name=f"VANGRAIL_OUTLET_{way.upper()}")
    samir.presses("main form:has([name=secret_name]) button[type=submit]")


@pytest.fixture(scope="module")
def connected(site, chromium, bluesky, mastodon):
    """Give both servers by their way, each with a connected account."""
    servers = {"bluesky": bluesky, "mastodon": mastodon}
    samir = walker(chromium, site, "approver+desk", "out-connect", "en", 1280)
    for way, server in servers.items():
        opens(samir, way, server)
    samir.leaves()
    return servers


@pytest.mark.parametrize(("language", "width"), [("en", 1280), ("nl", 390), ("es", 1280)])
def test_out_on_both_networks(site, chromium, connected, language, width):
    """Nobody approves their own; what stands on both servers afterwards is what was approved, once."""
    title = f"{language} bike, outside"
    ines = walker(chromium, site, "desk", "out-post", language, width)
    samir = walker(chromium, site, "approver+desk", "out-approval", language, width)
    ines.goes_to("/drafts/new/")
    ines.fills(title=title, text=FIRST[language])
    for way in connected:
        ines.page.locator(f"main label:has-text('{way} of the shop')").click()
    ines.page.select_option("main [name=language]", language)
    ines.presses("main form button[type=submit]")
    draft = ines.page.url
    ines.presses("main form[action$='/approval/'] button")
    refuses(samir, title, language)
    ines.page.goto(draft)
    links = ines.page.locator("main a[href*='/texts/']").evaluate_all("all => all.map(each => each.pathname)")
    texts = {each for each in links if re.fullmatch(r"/drafts/\d+/texts/\d+/", each)}
    assert len(texts) == len(connected)
    for text in sorted(texts):
        ines.goes_to(text)
        ines.fills(text=SECOND[language])
        ines.presses("main form:has([name=text]) button[type=submit]")
    ines.page.goto(draft)
    ines.presses("main form[action$='/approval/'] button")
    samir.goes_to("/manage/desk/?lane=approvals")
    samir.presses(f"main .item:has-text('{title}') a[data-key=a]")
    samir.presses("main form[action$='/decision/'] button")
    ines.goes_to("/manage/desk/?lane=outgoing")
    ines.presses(f"main .item:has-text('{title}') .item-verbs a")
    ines.presses("main form:not([action]) button")
    for way, server in connected.items():
        until = time.monotonic() + SECONDS
        while not [each for each in seen(way, server) if each.text == SECOND[language]]:
            assert time.monotonic() < until, f"{way}: nothing came"
            time.sleep(PATIENCE)
        assert [each.text for each in seen(way, server)].count(SECOND[language]) == 1
        assert not [each for each in seen(way, server) if each.text == FIRST[language]]
    ines.page.reload()
    ines.leaves()
    samir.leaves()


def refuses(samir, title, language):
    """Refuse what waits, with the clause and the reason."""
    samir.goes_to("/manage/desk/?lane=approvals")
    samir.presses(f"main .item:has-text('{title}') a[data-key=a]")
    samir.presses("main a[href$='/refusal/']")
    samir.fills(reason_0=REASON[language])
    samir.page.select_option("main [name=clause_0]", "customer_questions")
    samir.presses("main form button[type=submit]")
