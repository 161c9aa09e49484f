"""Waits after failed attempts, as pages need them."""

from django.forms import Form
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangrail.web.people import throttle
from vangrail.web.people.actions.sign_in import record_lockout


def waiting(request: HttpRequest, form: Form, scope: throttle.Scope, value: str) -> bool:
    """Return whether this account or network has to wait; then the form says until when, the same for known and unknown names."""
    now = timezone.now()
    network = throttle.network_of(request)
    times = [throttle.waits_until(scope, value, at=now), throttle.waits_until("network", network, at=now)]
    until = max((time for time in times if time), default=None)
    if until is None:
        return False
    clock = date_format(timezone.localtime(until), "H:i:s")
    form.add_error(None, _("Too many attempts. Please wait until %(time)s, or ask for help.") % {"time": clock})
    return True


def attempt(request: HttpRequest, scope: throttle.Scope, value: str, *, worked: bool) -> None:
    """Count an attempt that failed, or forget the failures of an account that proved itself."""
    if worked:
        throttle.succeeded(scope, value)
        return
    now = timezone.now()
    counted: list[tuple[throttle.Scope, str]] = [(scope, value)]
    if scope != "mail":  # asking for a link is no failure
        counted.append(("network", throttle.network_of(request)))
    for name, what in counted:
        if throttle.failed(name, what, at=now):
            record_lockout(name)
