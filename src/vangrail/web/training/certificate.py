"""A certificate as a tagged PDF of one page."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vangrail.documents import pdf
from vangrail.documents.model import Document, Pairs, Prose, Section
from vangrail.documents.text import plain
from vangrail.web.policies.queries import policy_of
from vangrail.web.training.models import Certificate
from vangrail.web.training.shown import facts
from vangrail.web.ui.days import day


def as_pdf(certificate: Certificate) -> bytes:
    """Return the certificate in the language of the page.

    Raises:
        UsageError: PDF cannot be made here; it comes with the extra `documents`.
    """
    version = certificate.version
    company = policy_of(version.pk, version.digest).company.name
    done_on = day(certificate.at)
    rows = tuple((str(key), plain(str(value))) for key, value in facts(certificate))
    said = _("%(name)s answered every question of this course right on %(day)s.")
    done = said % {"name": plain(certificate.person.name), "day": done_on}
    document = Document(
        language=get_language() or "en",
        kind="personal",
        title=_("Certificate"),
        subtitle=company,
        status=str(certificate.get_scope_display()),
        reviewed=True,
        note="",
        edition=done_on,
        about=(),
        intro=(),
        sections=(
            Section("certificate", certificate.person.name, (Prose(done), Pairs((*rows, (_("Done on"), done_on))))),
        ),
        company=company,
        fingerprint=certificate.digest[:16],
    )
    return pdf.render(document)
