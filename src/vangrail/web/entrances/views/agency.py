"""For an agency: who of its people signed, and its word for those who cannot do it themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from vangrail.web.entrances.actions.guests import vouch
from vangrail.web.entrances.codes import code_for
from vangrail.web.entrances.forms import VouchForm
from vangrail.web.entrances.inside import behind, words
from vangrail.web.entrances.models import Entrance
from vangrail.web.entrances.queries import counts_of, people_of, words_of
from vangrail.web.entrances.reading import paper_now


@behind("agency", "sign")
def agency(request: HttpRequest, entrance: Entrance) -> HttpResponse:
    """Show an agency its own people and how many signed; take its word for others."""
    paper = paper_now("third_party", get_language() or "")
    form = VouchForm(request.POST or None, entrance=entrance)
    if paper and request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        vouch(entrance, said["people"], paper.version, name=said["name"], language=paper.language)
        return redirect(f"{request.path}?language={get_language()}")
    people = people_of(entrance)
    more = {"entrance": entrance, "code": code_for(entrance, "in"), "form": form, "paper": paper, "people": people}
    shown = words(request, **more, counts=counts_of(people), said=words_of(entrance))
    return render(request, "entrances/agency.html", shown, status=422 if form.is_bound else 200)
