"""Something happens: the switch is turned on, everybody is answered differently, and it ends by itself. No worker runs meanwhile."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from browser.web.walker import Walker
from tools.sites import free_port, surroundings
from vangrail.languages import SHIPPED

HERE = Path(__file__).parent
SECRET = "qzx77heron"
WHAT = {
    "en": "There is a fire in the workshop in Ghent.",
    "nl": "Er is brand in de werkplaats in Gent.",
    "es": "Hay un incendio en el taller de Gante.",
}
DRAFTS = {
    "en": f"Lovely weather here {SECRET}",
    "nl": f"Wat een mooi weer hier {SECRET}",
    "es": f"Qué buen tiempo hace aquí {SECRET}",
}
TOUCHING = {
    "en": f"What a fire {SECRET}",
    "nl": f"Wat een brand {SECRET}",
    "es": f"Vaya incendio {SECRET}",
}
TOLD = {"en": "We know:", "nl": "We weten ervan:", "es": "Ya lo sabemos:"}


class Site:
    """A site in a folder of its own, and what another process asks of it."""

    def __init__(self, folder, address):
        """Keep where it is and at which address it answers."""
        self.folder, self.address = folder, address
        self.environment = surroundings(folder, address)

    def asks(self, *words):
        """Run the script in a process of its own and return what it says."""
        asked = [sys.executable, str(HERE / "switch.py"), *words]
        done = subprocess.run(asked, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()[-1]


@pytest.fixture(scope="session")
def ghent(tmp_path_factory, serve):
    """Serve the site; give it with the session of somebody who may turn the switch."""
    folder = tmp_path_factory.mktemp("ghent")
    port = free_port()
    site = Site(folder, f"http://localhost:{port}")
    session = site.asks("fill")
    with serve(port, site.environment, folder / "server.log"):
        yield site, [{"name": "session", "value": session, "url": site.address}]


def _asks(noor, text, state):
    """Check a draft, and wait for an answer of this level."""
    noor.goes_to("/")
    noor.fills(text=text)
    noor.page.locator("main form button[type=submit]").first.click()
    noor.page.wait_for_selector(f"section.verdict[data-state={state}]")
    noor.looks()


def _banner(noor, language):
    return WHAT[language] in noor.page.inner_text("body")


@pytest.mark.parametrize("language", SHIPPED)
def test_a_crisis_from_the_first_press_to_its_end(ghent, chromium, language):
    """On a phone: one sentence, two presses; an employee without an account is answered differently until it is over."""
    site, session = ghent
    noor = Walker(chromium, site.address, "crisis-employee", language, 390)
    _asks(noor, DRAFTS[language], "fine")
    assert not _banner(noor, language)
    assert site.asks("held") == "free"

    samir = Walker(chromium, site.address, "crisis", language, 390, session)
    samir.goes_to("/manage/crisis/start/")
    begun = time.monotonic()
    samir.fills(what=WHAT[language])
    samir.page.locator("main details summary").first.click()
    samir.fills(words="fire, brand, incendio")
    samir.presses("main button[name=see]")
    assert samir.sees(TOLD[language])
    samir.presses("main button[name=confirm]")
    assert samir.at("/manage/crisis/")
    assert time.monotonic() - begun < 20
    assert site.asks("held") == "held"

    time.sleep(1)
    _asks(noor, DRAFTS[language], "fine")
    assert _banner(noor, language)
    assert noor.sees(TOLD[language])
    _asks(noor, TOUCHING[language], "ask")
    noor.goes_to("/now/")
    assert all(noor.sees(TOLD[code]) == (code == language) for code in SHIPPED)

    site.asks("ends", "3")
    time.sleep(4.2)
    assert site.asks("held") == "free"
    _asks(noor, TOUCHING[language], "fine")
    assert not _banner(noor, language)
    assert not noor.sees(TOLD[language])
    noor.leaves()
    samir.leaves()
    kept = [file for file in site.folder.rglob("*") if file.is_file() and SECRET.encode() in file.read_bytes()]
    assert kept == []
