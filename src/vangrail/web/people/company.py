"""The company's own sign-in (OpenID Connect or SAML): who it vouches for must be known here already, by work address."""

from typing import Any, NoReturn

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from vangrail.web.config.saml import PROVIDER, VERIFIED
from vangrail.web.people.actions.sign_in import find
from vangrail.web.people.session import prove


class Adapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Turns a proof of the company into a person, without keeping anything of what the company's sign-in told about them."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> NoReturn:
        """Sign in whom the company vouches for: the address must be verified there and known here. No account is made."""
        verified = [
            address.email for address in sociallogin.email_addresses if address.verified or _vouched(sociallogin)
        ]
        person = find(verified[0]) if verified else None
        if person is None:
            messages.error(
                request,
                _(
                    "You proved who you are, but nobody with your work address is known here. Ask who looks after people."
                ),
            )
            raise ImmediateHttpResponse(redirect("people:sign_in"))
        raise ImmediateHttpResponse(redirect(prove(request, person, "company", sociallogin.state.get("next", ""))))

    def is_open_for_signup(self, *_login: Any) -> bool:
        """Return False: people come by a list or by hand."""
        return False

    def on_authentication_error(self, request: HttpRequest, *_more: Any, **_why: Any) -> NoReturn:
        """Say that the company's sign-in did not work, on the sign-in page."""
        messages.error(request, _("The company’s sign-in did not work. Try again, or use another way."))
        raise ImmediateHttpResponse(redirect("people:sign_in"))


def _vouched(login: Any) -> bool:
    """Whether a SAML sign-in vouches for the address: the company signs for its own people, unless it says otherwise."""
    if login.account.provider != PROVIDER:
        return False
    said = [str(value) for name in VERIFIED for value in (login.account.extra_data or {}).get(name, ())]
    return all(value.strip().lower() in {"true", "1", "yes"} for value in said)
