"""What topics, situations, steps and faults are called on a page."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vangrail.decisions.triage import ROUTES, TOPICS

Name = str | Promise

TOPIC: Final[dict[str, Name]] = {
    "delivery": _("delivery"),
    "money": _("money"),
    "product": _("product"),
    "service": _("service"),
    "safety": _("safety"),
    "privacy": _("privacy"),
    "staff": _("staff"),
    "legal": _("legal matters"),
    "press": _("press"),
    "jobs": _("jobs"),
    "together": _("working together"),
    "praise": _("praise"),
    "other": _("something else"),
}
SITUATION: Final[dict[str, Name]] = {
    "suicide_risk": _("Somebody may hurt themselves"),
    "threat": _("Threat"),
    "accident": _("Accident or injury"),
    "data_breach": _("Data may have leaked"),
    "leaked_product": _("Product leaked"),
    "employee_attacked": _("Colleague attacked"),
    "hate": _("Hate"),
    "regulator": _("Authority or lawyer"),
    "journalist": _("Journalist"),
    "defamation": _("Serious accusation"),
    "copyright_claim": _("Copyright claim"),
    "wrong_order": _("Order or delivery"),
    "refund": _("Refund"),
    "review_site": _("Customer review"),
    "complaint": _("Complaint"),
    "competitor": _("Competitor"),
    "influencer": _("Wants to work together"),
    "job_seeker": _("Looks for work"),
    "product_idea": _("Idea for a product"),
    "fan_praise": _("Praise"),
    "": _("Question or something else"),
}
STEP: Final[dict[str, tuple[Name, Name]]] = {
    "facts": (_("Read the ten newest and write down what happened"), _("What is certain, what is not, since when.")),
    "who": (_("Name one person who leads"), _("And tell the crisis desk and who speaks for the company.")),
    "queue": (_("Hold planned posts that would look wrong now"), _("The crisis switch holds them all at once.")),
    "words": (_("Agree on two sentences that are true"), _("What we know, and when the next news comes. No guesses.")),
    "staff": (_("Tell colleagues what they can say"), _("Everybody who meets customers, before they are asked.")),
    "look": (_("Count again and decide"), _("Is it more or less than at the start? Go on, or end the alarm.")),
}
FAULT: Final[dict[str, Name]] = {
    "address": _("This is no address that can be asked."),
    "inside": _("The address leads into your own network. VANGRAIL_INNER_HOSTS can allow it."),
    "down": _("Nobody answers there."),
    "refused": _("It did not let us in. Look at the secret, and whether the account may read there."),
    "slow": _("It takes too long to answer."),
    "large": _("The answer is too large to read."),
    "broken": _("What it sends cannot be read."),
    "secret": _("The setting that holds the secret is not there."),
    "weak": _("The secret cannot sign: it is shorter than 24 bytes, or no whsec_ and base64."),
    "moved": _("It sends us on and on to other addresses."),
    "certificate": _("This machine does not trust its certificate."),
    "unknown": _("It could not be read."),
}


def topic_name(name: str) -> Name:
    """Return what a topic is called."""
    return TOPIC.get(name, TOPIC["other"])


def alarm_name(cause: str, topic: str) -> str:
    """Return what an alarm is called: which of the two raised it, and what it is about."""
    said = _("Much anger at once: %(topic)s") if cause == "anger" else _("Many mentions at once: %(topic)s")
    return str(said) % {"topic": topic_name(topic)}


def fault_name(name: str) -> Name:
    """Return why a source could not be read."""
    return FAULT.get(name, FAULT["unknown"])


def situation_name(name: str) -> Name:
    """Return what a situation is called."""
    return SITUATION.get(name, name)


def is_whole() -> bool:
    """Return whether everything that triage decides has a name."""
    return set(TOPIC) == set(TOPICS) and set(SITUATION) == set(ROUTES)
