"""A question becomes an answer for everybody: somebody checks and asks, a desk answers and writes it anew, and another check names it."""

import pytest

from browser.web.walker import SPOKEN, Walker

SECURITY = "admin+auditor+desk"
"""Who answers about being alone at work, in the demonstration."""

ALONE = {
    "en": "Closing up alone tonight, the car park is pitch dark.",
    "nl": "Ik sluit vanavond helemaal alleen, de parking is pikdonker.",
    "es": "Hoy cierro yo sola, el aparcamiento está oscurísimo.",
}
ASKED = {
    "en": "May I post this afterwards? Call me: 0470 12 34 56",
    "nl": "Mag ik dit achteraf posten? Bel me: 0470 12 34 56",
    "es": "¿Puedo publicarlo después? Llámame: 0470 12 34 56",
}
ANYBODY = {
    "en": "May I post about closing up alone once I am home?",
    "nl": "Mag ik over alleen afsluiten posten als ik thuis ben?",
    "es": "¿Puedo publicar que he cerrado sola cuando ya esté en casa?",
}
ANSWER = {
    "en": "Yes, once you are home and without the hour.",
    "nl": "Ja, als je thuis bent en zonder het uur erbij.",
    "es": "Sí, cuando ya estés en casa y sin decir la hora.",
}
BEFORE = {"en": "Somebody asked this before:", "nl": "Iemand vroeg dit al eerder:", "es": "Alguien ya preguntó esto:"}


def checks(somebody, text):
    """Check a draft, and wait for the answer."""
    somebody.goes_to("/")
    somebody.fills(text=text)
    somebody.page.locator("main form button[type=submit]").first.click()
    somebody.page.wait_for_selector("section.verdict")
    somebody.looks()


def asks(noor, language):
    """Ask the desk from the answer: only what is ticked goes, and a code comes back."""
    checks(noor, ALONE[language])
    noor.presses("main form[action='/questions/new/'] button")
    assert not noor.page.locator("main input[type=checkbox]:checked").count()
    noor.fills(note=ASKED[language])
    noor.page.check("main [name=send_clause]")
    noor.presses()
    assert noor.page.locator("main #code").count() == 1


def answers(joris, language):
    """Answer what came last."""
    joris.goes_to("/manage/questions/")
    joris.page.locator("main tr:has([data-state=due]) a").last.click()
    joris.page.wait_for_load_state()
    assert joris.sees(ASKED[language])
    joris.fills(text=ANSWER[language])
    joris.presses()
    joris.follows("/precedent/")
    assert joris.page.input_value(f"main [name=text_{language}]") == ANSWER[language]


def publishes(joris, language, word):
    """Make it anonymous: with the number in it nothing is kept."""
    joris.picks("answer", "change")
    joris.fills(words=word)
    joris.presses()
    assert [said for said in joris.complaints if "422" in said]
    joris.complaints.clear()
    assert joris.page.locator("main [aria-invalid=true]").count() >= 1
    joris.fills(**{f"question_{language}": ANYBODY[language]})
    joris.presses()
    assert joris.at("/precedents/")
    assert joris.sees(ANSWER[language])
    assert "0470" not in joris.page.inner_text("main")


@pytest.mark.parametrize(("language", "width"), SPOKEN)
def test_a_question_becomes_an_answer_for_everybody(site, chromium, language, width):
    """From one person's doubt to what the next one reads beside their own check."""
    word = f"zeppelin{language}{width}"
    noor = Walker(chromium, site.address, "ask", language, width)
    asks(noor, language)
    joris = Walker(chromium, site.address, "answer", language, width, site.cookies(SECURITY, language))
    answers(joris, language)
    publishes(joris, language, word)
    mia = Walker(chromium, site.address, "cited", language, width, site.cookies("staff", language))
    checks(mia, f"{ALONE[language]} {word}")
    assert mia.sees(BEFORE[language])
    assert mia.sees(ANSWER[language])
    mia.follows("/precedents/")
    assert mia.sees(ANYBODY[language])
    mia.goes_to(f"/precedents/?q={word}")
    assert mia.sees(ANYBODY[language])
    checks(noor, ALONE[language])
    assert not noor.sees(ANSWER[language])
    for each in (noor, joris, mia):
        each.leaves()
