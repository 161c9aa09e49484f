"""The copy of a signature as a PDF: what it rests on, and the whole text that was signed."""

from dataclasses import replace
from typing import cast

from django.utils.translation import gettext as _

from vangrail.documents import pdf
from vangrail.documents.model import Pairs, Prose, Section
from vangrail.documents.outline import outline
from vangrail.documents.render import available
from vangrail.documents.text import plain
from vangrail.policy.audience import Audience
from vangrail.web.policies.queries import policy_of
from vangrail.web.signatures.models import Signature
from vangrail.web.signatures.words import evidence
from vangrail.web.ui.days import moment


def can_copy() -> bool:
    """Tell whether PDF can be made here; it comes with the extra `documents`."""
    return "pdf" in available()


def copy_pdf(signature: Signature) -> bytes:
    """Return who signed what and when, in the language of the page, before the text in the language in which it was signed.

    Raises:
        UsageError: PDF cannot be made here.
    """
    policy = policy_of(signature.version.pk, signature.version.digest)
    text = outline(policy, cast("Audience", signature.audience), signature.language)
    said = _("%(name)s signed this text on %(moment)s.")
    done = said % {"name": plain(signature.person.name), "moment": moment(signature.at)}
    rows = tuple((str(key), plain(str(value))) for key, value in evidence(signature))
    first = Section("your-signature", _("Your signature"), (Prose(done), Pairs(rows)))
    return pdf.render(replace(text, sections=(first, *text.sections)))
