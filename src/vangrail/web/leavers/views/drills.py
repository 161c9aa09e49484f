"""What if somebody left: asked for one person or for everybody, written down, and asked again."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.leavers import shown
from vangrail.web.leavers.actions import drilling
from vangrail.web.leavers.forms import DrillForm
from vangrail.web.leavers.queries.drills import before, drills
from vangrail.web.people.access import Request, needs


@needs("leavers.drill")
def home(request: Request) -> HttpResponse:
    """Ask about whom, and list what was tried before."""
    form = DrillForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("leavers:drill", drilling.drill(form.cleaned_data["who"], by=request.user).pk)
    said = {"form": form, "drills": [shown.Tried(each) for each in drills()[:50]]}
    return render(request, "leavers/drills.html", said, status=422 if form.errors else 200)


@needs("leavers.drill")
@require_POST
def company(request: Request) -> HttpResponse:
    """Try for everybody on whom the company depends."""
    return redirect("leavers:drill", drilling.drill_all(by=request.user).pk)


@needs("leavers.drill")
def drill(request: Request, number: int) -> HttpResponse:
    """Show what was found."""
    found = get_object_or_404(drills(), pk=number)
    said = {"tried": shown.Tried(found), "before": shown.tried(before(found))}
    return render(request, "leavers/drill.html" if found.person else "leavers/company.html", said)


@needs("leavers.drill")
@require_POST
def again(request: Request, number: int) -> HttpResponse:
    """Try the same again, as things stand now."""
    found = get_object_or_404(drills(), pk=number)
    made = drilling.drill(found.person, by=request.user) if found.person else drilling.drill_all(by=request.user)
    return redirect("leavers:drill", made.pk)
