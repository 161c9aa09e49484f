"""The pause test: five questions whose answers never leave the screen."""

from dataclasses import dataclass

from vangrail.source.pages import load_pages
from vangrail.web.ui.languages import page_language


@dataclass(frozen=True, slots=True)
class Pause:
    """The test in one language: its questions, each with the answer at which it is worth waiting, and what is said at the end."""

    title: str
    intro: str
    yours: str
    questions: tuple[tuple[str, str, bool], ...]
    clear: str
    wait: str


def pause_test() -> Pause:
    """Return the test in the language of the page."""
    language = page_language()
    page = load_pages().pause_test
    questions = tuple((one.id, one.ask[language], one.pause == "yes") for one in page.questions)
    said = (page.title, page.intro, page.yours)
    title, intro, yours = (texts[language] for texts in said)
    return Pause(title, intro, yours, questions, page.clear.say[language], page.wait.say[language])
