"""How an account is kept: recovery and vault, second factors, tools, and that somebody looked."""

from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from vangrail.web.people.access import Request, needs, signed_in
from vangrail.web.register import actions
from vangrail.web.register.actions.keeping import FIELDS
from vangrail.web.register.forms.entering import FactorForm, KeepingForm, ToolForm, VerificationForm
from vangrail.web.register.models import Keeping
from vangrail.web.register.queries import account_for
from vangrail.web.register.views.doing import asked, sure


@needs("register.change")
def keeping(request: Request, number: int) -> HttpResponseBase:
    """Ask where recovery leads, where the vault entry is and how often credentials change."""
    account = account_for(request.user, number)
    kept = Keeping.objects.filter(account=account).first()
    form = KeepingForm(request.POST or None, initial={name: getattr(kept, name) for name in FIELDS} if kept else {})
    return asked(request, account, form, lambda: actions.keep(account, form.cleaned_data, by=request.user))


@needs("register.change")
def factor_new(request: Request, number: int) -> HttpResponseBase:
    """Ask about a second factor."""
    account, form = account_for(request.user, number), FactorForm(request.POST or None)
    return asked(request, account, form, lambda: actions.add_factor(account, form.cleaned_data, by=request.user))


@signed_in
def factor_ending(request: Request, number: int, factor: int) -> HttpResponseBase:
    """Take a second factor off, once somebody says yes."""
    account = account_for(request.user, number)
    found = get_object_or_404(account.factors, pk=factor, ended_at=None)
    return sure(request, account, lambda: actions.end_factor(found, by=request.user), about=found)


@needs("register.change")
def tool_new(request: Request, number: int) -> HttpResponseBase:
    """Ask about a tool that has access."""
    account, form = account_for(request.user, number), ToolForm(request.POST or None)
    return asked(request, account, form, lambda: actions.add_tool(account, **form.cleaned_data, by=request.user))


@signed_in
def tool(request: Request, number: int, tool: int) -> HttpResponseBase:
    """Ask whether a tool still may do what stands here, or has no access any more."""
    account = account_for(request.user, number)
    found = get_object_or_404(account.tools, pk=tool, ended_at=None)
    act = actions.end_tool if "off" in request.POST else actions.look_at_tool
    text = _("Look at the platform under connected apps. It may: %(may)s") % {"may": found.may}
    return sure(request, account, lambda: act(found, by=request.user), title=found.name, text=text)


@signed_in
def verification(request: Request, number: int) -> HttpResponseBase:
    """Ask what somebody found at the platform."""
    account, form = account_for(request.user, number), VerificationForm(request.POST or None)
    return asked(request, account, form, lambda: actions.verify(account, **form.cleaned_data, by=request.user))
