"""The language of the page."""

from django.utils.translation import get_language

from vangrail.languages import SHIPPED, choose


def page_language() -> str:
    """Return the language of the page that is being made, or its nearest relative in which everything is shipped."""
    return choose((get_language() or "").partition("-")[0], SHIPPED)
