"""A card as a tagged PDF on one sheet of paper, for the drawer beside the phone."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangrail.documents import pdf
from vangrail.documents.model import Document, Items, Pairs, Prose, Section
from vangrail.documents.text import plain
from vangrail.source.breach import step_words, steps
from vangrail.web.accounts.models import Account
from vangrail.web.breaches.queries.card import Call, Card, card
from vangrail.web.breaches.shown import halfway
from vangrail.web.policies.queries import current


def as_pdf(account: Account, language: str) -> bytes:
    """Return the card of an account in the language of the page.

    Raises:
        UsageError: PDF cannot be made here; it comes with the extra `documents`.
    """
    policy = current()
    company = policy.company.name if policy else ""
    document = Document(
        language=language,
        kind="corporate",
        title=_("Somebody else is in: %(account)s") % {"account": account},
        subtitle=company,
        status=_("Emergency card"),
        reviewed=True,
        note=_("Print it again when somebody who holds it changes."),
        edition=date_format(timezone.localdate(), "DATE_FORMAT"),
        about=(),
        intro=(),
        sections=tuple(_sections(card(account, language))),
        company=company,
    )
    return pdf.render(document)


def _sections(card: Card) -> Iterator[Section]:
    recover = f"[{card.address}]({card.address})" if card.address else _("not known")
    yield Section("card-recover", _("Get it back"), (Prose(f"**{recover}**\n\n{card.first}"),))
    yield Section("card-calls", _("Who calls whom"), (Items(tuple(_call(call) for call in card.calls)),))
    tools = ", ".join(plain(tool.name) for tool in card.tools) or _("none are known")
    held = (*card.hold, _("Tools that can post there: %(tools)s") % {"tools": tools})
    yield Section("card-hold", _("What is held"), (Items(held, ticks=True),))
    said = tuple((code.upper(), plain(text)) for code, text in halfway(card.account))
    yield Section("card-words", _("What we say first"), (Pairs(said, small=True),))
    order = tuple(f"**{step.minutes}′** {step_words(step.id, card.language)}" for step in steps())
    yield Section("card-steps", _("In this order, with a clock"), (Items(order, ticks=True),))
    yield Section("card-shut", _("How the others are shut out"), (Items(card.shut, ticks=True),))
    yield Section("card-keep", _("What is kept"), (Items(card.keep, ticks=True),))


def _call(call: Call) -> str:
    people = "; ".join(
        " ".join(part for part in (plain(each.name), plain(each.contact)) if part) for each in call.people
    )
    who = _("%(caller)s calls %(to)s") % {"caller": call.caller, "to": call.to}
    return f"**{call.minutes}′ {who[:1].upper()}{who[1:]}:** {people or _('nobody is known')}. {call.why}"
