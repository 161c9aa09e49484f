"""For the social team: what lies on the shelf, something new, a change, and taking it off."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from vangrail.errors import PictureError
from vangrail.web.ambassadors import shown
from vangrail.web.ambassadors.actions import shelf as actions
from vangrail.web.ambassadors.forms.shelf import FORMS, ItemForm, RightsForm
from vangrail.web.ambassadors.models import Item
from vangrail.web.checks.limits import PICTURES, limited
from vangrail.web.checks.pictures import PROBLEMS, sent
from vangrail.web.people.access import Request, needs


@needs("ambassadors.shelf")
def shelf(request: Request) -> HttpResponse:
    """List everything that was put on the shelf, and how it stands."""
    page = {"headers": shown.headers(), "rows": shown.rows(), "kinds": Item.KINDS}
    return render(request, "ambassadors/manage/shelf.html", page)


@needs("ambassadors.shelf")
@limited(PICTURES)
def new(request: Request, kind: str) -> HttpResponse:
    """Put something on the shelf."""
    if kind not in FORMS:
        raise Http404
    form = FORMS[kind](request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = _put(request, kind, form)
            return redirect("ambassadors:change" if shown.why_waiting(made) else "ambassadors:item", made.pk)
        except PictureError as error:
            form.add_error("picture", str(PROBLEMS[str(error.data["problem"])]))
    page = {"form": form, "kind": dict(Item.KINDS)[kind]}
    return render(request, "ambassadors/manage/new.html", page, status=422 if form.errors else 200)


@needs("ambassadors.shelf")
def change(request: Request, number: int) -> HttpResponse:
    """Change something on the shelf."""
    item = get_object_or_404(Item.objects.select_related("picture", "added_by"), pk=number)
    kind = RightsForm if item.kind == "picture" else FORMS[item.kind]
    form = kind(request.POST or None, item=item)
    if request.method == "POST" and form.is_valid():
        actions.change(item, form.values(), by=request.user)
        return redirect("ambassadors:manage")
    page = {"form": form, "item": item, "shown": shown.shown(item), "waits": shown.why_waiting(item)}
    return render(request, "ambassadors/manage/change.html", page, status=422 if form.errors else 200)


@needs("ambassadors.shelf")
@require_POST
def end(request: Request, number: int) -> HttpResponse:
    """Take something off the shelf."""
    actions.take_off(get_object_or_404(Item, pk=number), by=request.user)
    return redirect("ambassadors:manage")


def _put(request: Request, kind: str, form: ItemForm) -> Item:
    if kind == "picture":
        return actions.put_picture(form.values(), sent(request), by=request.user)
    return actions.put(kind, form.values(), by=request.user)
