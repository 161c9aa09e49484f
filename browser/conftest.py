"""Pages in a real browser: the system's Chromium, driven by Playwright. Run: `make pages`."""

import shutil

import pytest
from playwright.sync_api import sync_playwright

import tests.alone  # noqa: F401 -- some libraries want settings before they can be imported

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"))), None
)
WIDTHS = {"phone": (390, 844), "desk": (1280, 900)}


def pytest_addoption(parser):
    """Take `--language en`: the build walks in one language, and whoever changes words or pages in all."""
    parser.addoption("--language", help="walk in this language alone")


def pytest_collection_modifyitems(config, items):
    """Leave out what is walked in another language; the closing line counts it."""
    only = config.getoption("--language")
    walked, left = [], []
    for each in items:
        spoken = each.callspec.params.get("language") if hasattr(each, "callspec") else None
        (left if only and spoken not in {None, only} else walked).append(each)
    config.hook.pytest_deselected(items=left)
    items[:] = walked


@pytest.fixture(scope="session")
def chromium():
    """Give the browser. Without one nothing is skipped: the run fails and says what to install."""
    assert CHROMIUM, "these tests need a Chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture(scope="session", params=WIDTHS)
def page(request, chromium):
    """Give a window as wide as a phone or a desk, the second one dark; `page.complaints` is what the page complained about."""
    width, height = WIDTHS[request.param]
    context = chromium.new_context(
        viewport={"width": width, "height": height},
        color_scheme="light" if request.param == "phone" else "dark",
    )
    window = context.new_page()
    window.complaints = []
    window.on("console", lambda message: window.complaints.append(message.text) if message.type == "error" else None)
    yield window
    context.close()
