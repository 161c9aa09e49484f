"""What pages and mails call a desk and a clause, in the language of the page, and where the clause stands."""

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vangrail.documents.people import office
from vangrail.policy.clause import Clause
from vangrail.web.policies.queries import current, current_clause
from vangrail.web.ui.languages import page_language


def desk_name(desk: str) -> str:
    """Return what a desk is called in the language of the page; nothing for none."""
    return office(desk, page_language()) if desk else ""


def title_of(clause: Clause) -> str:
    """Return a clause's title in the language of the page."""
    return (clause.texts.get(get_language() or "") or next(iter(clause.texts.values()))).title


def clause_title(name: str) -> str:
    """Return a clause's title in the language of the page; its id where the policy no longer has it."""
    found = current_clause(name)
    return title_of(found) if found else name


def clause_url(name: str) -> str:
    """Return the address of a clause; empty where the policy no longer has it."""
    policy = current()
    if policy is None or current_clause(name) is None:
        return ""
    language = get_language() if get_language() in policy.languages else policy.languages[0]
    return reverse("policies:clause", args=(language, name))


def clause_link(name: str) -> tuple[()] | tuple[str, str]:
    """Return the address of a clause and what it is for; nothing where the policy no longer has it."""
    url = clause_url(name)
    return (url, _("Read the clause")) if url else ()
