"""Where the pages of this app stand in the navigation."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = (
    Entry(_("Your questions"), "questions:own", "signed_in", "main", 50),
    Entry(_("Asked before"), "questions:book", "signed_in", "main", 51),
    Entry(_("Ask a desk"), "questions:desks", "open", "footer", 55),
    Entry(_("Answers for everybody"), "questions:precedents", "policies.precedent", "manage", 21, group="people"),
    Entry(_("Questions to answer"), "questions:inbox", "questions.answer", "manage", 20, group="people"),
    Entry(_("How the rules do"), "questions:health", "questions.health", "manage", 60, group="policy"),
    Entry(_("Read an answer with a code"), "questions:receipt", "open", "footer", 60),
)
