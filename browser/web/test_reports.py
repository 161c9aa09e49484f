"""Somebody who stays unknown tells what they saw, is asked back, answers with their code, and reads how it ended."""

import pytest

from browser.web.walker import SPOKEN, Walker

SAW = {
    "en": "A man wrote below our photo that he is coming for the people of the workshop tomorrow.",
    "nl": "Een man schreef onder onze foto dat hij morgen de mensen van de werkplaats komt halen.",
    "es": "Un hombre escribió debajo de nuestra foto que mañana viene a por la gente del taller.",
}
ASKED = {
    "en": "Thank you. Do you still have a picture of the screen?",
    "nl": "Dank je. Heb je nog een schermafdruk?",
    "es": "Gracias. ¿Tienes todavía una captura de pantalla?",
}
TOLD = {"en": "Yes, I kept one.", "nl": "Ja, ik heb er een bewaard.", "es": "Sí, guardé una."}
NOTE = {
    "en": "Only for us: called the police.",
    "nl": "Alleen voor ons: politie gebeld.",
    "es": "Solo para nosotros: llamé a la policía.",
}
ENDED = {
    "en": "The police knows, and the workshop is looked after.",
    "nl": "De politie weet het, en er wordt op de werkplaats gelet.",
    "es": "La policía lo sabe y el taller está vigilado.",
}


@pytest.mark.parametrize(("language", "width"), SPOKEN)
def test_an_unknown_reporter_hears_how_it_ended(site, chromium, language, width):
    """Nobody knows who they are; a note of those who read it is not shown to them; others find nothing."""
    unknown = Walker(chromium, site.address, "report", language, width)
    reader = Walker(
        chromium, site.address, "report-reader", language, width, site.cookies("admin+auditor+desk", language)
    )
    unknown.goes_to("/saw-something/")
    assert unknown.page.locator("main a[href^='tel:']").count()
    what = f"{SAW[language]} ({width})"
    unknown.fills(what=what)
    unknown.presses("main form:has([name=what]) button[type=submit]")
    code = unknown.page.inner_text("#code")
    reader.goes_to("/manage/reports/")
    keys = reader.page.locator("main a[href^='/manage/reports/']").evaluate_all("all => all.map(each => each.pathname)")
    for path in keys:
        reader.goes_to(path)
        if reader.sees(what):
            break
    assert reader.sees(what)
    reader.presses("main form[action$='/reading/'] button")
    reader.page.fill("main form[action$='/messages/'] textarea", ASKED[language])
    reader.presses("main form[action$='/messages/'] button")
    reader.page.fill("main form[action$='/notes/'] textarea", NOTE[language])
    reader.presses("main form[action$='/notes/'] button")
    comes_back(unknown, code)
    assert unknown.sees(ASKED[language])
    assert not unknown.sees(NOTE[language])
    unknown.fills(text=TOLD[language])
    unknown.presses("main form:has([name=text]) button[type=submit]")
    reader.goes_to(path)
    assert reader.sees(TOLD[language])
    closing = "main form[action$='/closing/']"
    reader.page.locator(f"{closing} [type=radio]").first.check()
    reader.page.fill(f"{closing} textarea", ENDED[language])
    reader.presses(f"{closing} button")
    comes_back(unknown, code)
    assert unknown.sees(ENDED[language])
    unknown.leaves()
    reader.leaves()


def comes_back(unknown, code):
    """Open the report with the code alone."""
    unknown.goes_to("/saw-something/return/")
    unknown.fills(code=code)
    unknown.presses("main form:has([name=code]) button[type=submit]")
