"""Situations, ways out of a quarrel, and the decision card, in the language of who asks."""

from collections.abc import Sequence
from functools import lru_cache

from vangrail.source.page_cards import Ask, Outcome
from vangrail.source.pages import load_pages
from vangrail.source.replies import load_catalogue
from vangrail.source.reply_forms import Situation as Form
from vangrail.web.replies.spoken import Voice, voice
from vangrail.web.replies.values import Situation, Told, Ways


def situations(language: str = "") -> list[Situation]:
    """Return every situation in its order; without a language in that of the page."""
    return list(_all(voice(language)).values())


def situation(name: str, language: str = "") -> Situation | None:
    """Return one situation by its id, or None."""
    return _all(voice(language)).get(name)


def exits(language: str = "") -> Ways:
    """Return three sentences to leave a hostile thread with, each with its id, and what to hand over with the thread."""
    spoken = voice(language)
    page = load_catalogue().exits
    sentences = tuple((each.id, spoken.say(each.say)) for each in page.exits)
    return Ways(spoken.say(page.title), spoken.say(page.intro), spoken.say(page.over), sentences)


def card(answers: Sequence[bool]) -> Ask | Outcome:
    """Return what the decision card says after these answers: the next question, or what to do."""
    return load_pages().decision_card.after(answers)


@lru_cache(maxsize=24)
def _all(spoken: Voice) -> dict[str, Situation]:
    """Return every situation as one company says it in one language. Nobody changes what comes back."""
    return {name: _said(name, form, spoken) for name, form in load_catalogue().situations.items()}


def _said(name: str, form: Form, spoken: Voice) -> Situation:
    return Situation(
        id=name,
        title=spoken.say(form.title),
        when=spoken.say(form.when),
        desk=form.desk,
        desk_words=spoken.desk(form.desk),
        day_hours=form.hours.day,
        night_hours=form.hours.night,
        urgent=form.urgent,
        do=spoken.say_all(form.do),
        leave=spoken.say_all(form.leave),
        stop=spoken.say(form.stop),
        evidence=spoken.say_all(form.evidence),
        laws=tuple(
            Told(spoken.say(law.say), law.countries, law.sources, law.verified)
            for law in form.laws
            if law.verified is not None
        ),
    )
