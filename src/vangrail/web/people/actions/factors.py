"""Second factors are added, used and removed. What they are made of is allauth's; who may, and what is written down, is ours."""

from collections.abc import Mapping
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    validate_totp_code,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt
from allauth.mfa.webauthn.internal import auth as webauthn
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.models import Person
from vangrail.web.people.session import has_factor, needs_factor

TYPE = Authenticator.Type


@transaction.atomic
def add_totp(person: Person, secret: str, code: str) -> list[str]:
    """Let somebody use codes from an app, once they have shown that it works; return new recovery codes, if there are none yet.

    Raises:
        PeopleError: the code is not the one of now, or an app is set up already.
    """
    if Authenticator.objects.filter(user=person, type=TYPE.TOTP).exists():
        raise PeopleError(_("You have set up an app already. Remove it first to set up another."))
    if not validate_totp_code(secret, "".join(code.split())):
        raise PeopleError(
            _("This is not the code of now. Look at the app again, and whether your phone’s clock is right.")
        )
    TOTP.activate(person, secret)
    _tell_added(person, TYPE.TOTP)
    return _first_codes(person)


@transaction.atomic
def add_passkey(person: Person, name: str, credential: Mapping[str, Any]) -> list[str]:
    """Keep a new passkey that the browser made for us; return new recovery codes, if there are none yet.

    Raises:
        PeopleError: the browser's answer does not belong to our question.
    """
    try:
        webauthn.parse_registration_response(credential)
        webauthn.complete_registration(dict(credential))
    except (ValidationError, ValueError, TypeError, KeyError) as error:
        raise PeopleError(_("The passkey could not be read. Please try again.")) from error
    count = Authenticator.objects.filter(user=person, type=TYPE.WEBAUTHN).count()
    webauthn.WebAuthn.add(person, name.strip() or _("Passkey %(number)s") % {"number": count + 1}, dict(credential))
    _tell_added(person, TYPE.WEBAUTHN)
    return _first_codes(person)


@transaction.atomic
def new_codes(person: Person) -> list[str]:
    """Return new recovery codes; the ones from before stop working.

    Raises:
        PeopleError: there is no factor to recover from.
    """
    if not has_factor(person):
        raise PeopleError(_("Set up an app or a passkey first."))
    Authenticator.objects.filter(user=person, type=TYPE.RECOVERY_CODES).delete()
    _tell_added(person, TYPE.RECOVERY_CODES)
    return list(RecoveryCodes.activate(person).get_unused_codes())


@transaction.atomic
def remove_factor(factor: Authenticator, *, by: Person) -> None:
    """Remove a factor. With the last one, the recovery codes go too.

    Raises:
        PeopleError: it is the last one of somebody whose roles need one.
    """
    person = factor.user
    others = Authenticator.objects.filter(user=person, type__in=(TYPE.TOTP, TYPE.WEBAUTHN)).exclude(pk=factor.pk)
    last = factor.type != TYPE.RECOVERY_CODES and not others.exists()
    if last and by == person and needs_factor(person):
        raise PeopleError(_("Your role needs a second factor. Add another one before you remove this one."))
    record("people.factor_removed", by=by, about=person, said={"kind": str(factor.type)})
    factor.delete()
    if last:
        Authenticator.objects.filter(user=person, type=TYPE.RECOVERY_CODES).delete()


@transaction.atomic
def reset_factors(person: Person, *, by: Person) -> int:
    """Remove every factor of somebody who has lost them, on their word to who looks after people; return how many there were."""
    from vangrail.web.people.permissions import require

    require(by, "people.roles")
    found = list(Authenticator.objects.filter(user=person))
    Authenticator.objects.filter(pk__in=[one.pk for one in found]).delete()
    if found:
        record("people.factors_reset", by=by, about=person, said={"kinds": sorted(str(one.type) for one in found)})
    return len(found)


@transaction.atomic
def use_code(person: Person, code: str) -> bool:
    """Return whether this is the code of somebody's app now, or one of their recovery codes. Each works once."""
    plain = "".join(code.split())
    factors = Authenticator.objects.select_for_update().filter(user=person, type__in=(TYPE.TOTP, TYPE.RECOVERY_CODES))
    for factor in factors:
        if _totp_is_new(factor, plain) if factor.type == TYPE.TOTP else factor.wrap().validate_code(plain):
            factor.record_usage()
            if factor.type == TYPE.RECOVERY_CODES:
                record("people.recovery_code_used", by=person, about=person)
            return True
    return False


def _totp_is_new(factor: Authenticator, code: str) -> bool:
    """Return whether this is the app's code of now, and later than the last used: who saw it typed cannot use it again."""
    secret = decrypt(factor.data["secret"])
    matching = [
        counter
        for counter in yield_hotp_counters_from_time()
        if constant_time_compare(format_hotp_value(hotp_value(secret, counter)), code)
    ]
    if not matching or matching[-1] <= factor.data.get("last", 0):
        return False
    factor.data["last"] = matching[-1]
    factor.save(update_fields=["data"])
    return True


def use_passkey(person: Person | None, credential: Mapping[str, Any]) -> Person | None:
    """Return whose passkey answered our question: this person's, or whoever's it says it is; None where it did not."""
    try:
        webauthn.parse_authentication_response(credential)
        owner = person or webauthn.extract_user_from_response(dict(credential))
        factor = webauthn.complete_authentication(owner, dict(credential))
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError):
        return None
    factor.record_usage()
    return owner if owner.is_active else None


def _tell_added(person: Person, kind: str) -> None:
    """Write down that there is another way in, and mail it to its person: who did not do that hears of it at once."""
    kind = str(kind)
    entry = record("people.factor_added", by=person, about=person, said={"kind": kind})
    context = {"name": person.name, "kind": kind, "at": entry.at.isoformat()}
    send(to=person, template="people/mail/factor_added", context=context, key=str(entry.seq), urgent=True)


def _first_codes(person: Person) -> list[str]:
    if Authenticator.objects.filter(user=person, type=TYPE.RECOVERY_CODES).exists():
        return []
    return list(RecoveryCodes.activate(person).get_unused_codes())
