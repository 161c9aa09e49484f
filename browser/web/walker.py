"""Somebody who walks through the site as people do: by what is on the page, in whatever language it is."""

import os
from pathlib import Path

from vangrail.languages import SHIPPED

SHOTS = os.environ.get("VANGRAIL_SHOTS")
"""A folder for a picture of every step, for whoever wants to look."""

SPOKEN = list(zip(SHIPPED, (1280, 390, 390), strict=True))
"""A long story is walked once in each language, on a desk or on a phone; that pages fit both is what `test_everybody` looks at."""


class Walker:
    """A browser of one person. Every page it comes to has to answer, and to be free of complaints."""

    def __init__(self, chromium, address, story, language, width, cookies=()):
        """Open a browser as wide as a phone or a desk."""
        self.address = address
        self.story = f"{story}.{language}.{width}"
        context = chromium.new_context(
            viewport={"width": width, "height": 844}, locale=language, reduced_motion="reduce"
        )
        context.add_cookies([*cookies, {"name": "language", "value": language, "url": address}])
        self.page = context.new_page()
        self.complaints, self.steps = [], 0
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("response", self._heard)

    def _heard(self, answer):
        if answer.status >= 400:
            self.complaints.append(f"{answer.status} at {answer.url}")

    def goes_to(self, path):
        """Open an address of the site."""
        self.page.goto(self.address + path)
        self.looks()

    def fills(self, **said):
        """Type into fields, by their names."""
        for name, text in said.items():
            self.page.fill(f"main [name={name}]", text)

    def picks(self, name, value):
        """Choose one of several, by the name of the field."""
        self.page.check(f"main [name={name}][value={value}]")

    def presses(self, where="main form button:not([data-kind=quiet])"):
        """Press what leads to another page, and wait for that page."""
        self.page.evaluate("window.pressed = true")
        self.page.locator(where).first.click()
        self.page.wait_for_function("!window.pressed")
        self.page.wait_for_load_state()
        self.looks()

    def follows(self, *parts):
        """Follow the first link in the page whose address has all of these parts."""
        found = "main a" + "".join(f"[href*='{part}']" for part in parts)
        self.presses(found)

    def sees(self, text):
        """Return whether the page has these words."""
        return text in self.page.inner_text("main")

    def at(self, part):
        """Return whether the address of the page has this in it."""
        return part in self.page.url

    def looks(self):
        """Take a picture where somebody wants them, and note a page that scrolls sideways."""
        self.steps += 1
        if self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"):
            self.complaints.append(f"scrolls sideways: {self.page.url}")
        if SHOTS:
            name = f"{self.story}.{self.steps:02}.png"
            self.page.screenshot(path=Path(SHOTS) / name, full_page=not self.at("/policy/"))

    def leaves(self):
        """Close the browser; nothing may have gone wrong on the way."""
        self.page.context.close()
        assert not self.complaints, "\n".join(self.complaints)
