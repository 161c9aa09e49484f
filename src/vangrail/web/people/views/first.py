"""The page on which the first person of an empty site names themselves."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from vangrail.web.people import session
from vangrail.web.people.access import open_to_all
from vangrail.web.people.actions.first import add_first, is_first
from vangrail.web.people.forms.first import FirstForm


@open_to_all
@never_cache
def first(request: HttpRequest, token: str) -> HttpResponse:
    """Ask who the first person is. As soon as somebody is here, there is no such page."""
    if not is_first(token):
        raise Http404
    form = FirstForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        person = add_first(said["name"], said["email"], token=token, language=(get_language() or "en")[:2])
        if person is None:
            raise Http404
        session.enter(request, person, "first", "", second=False)
        return redirect("people:factors")
    return render(request, "people/first.html", {"form": form})
