"""For candidates: the policy in the very version that their offer names. Nothing is signed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override

from vangrail.web.entrances.inside import small, words
from vangrail.web.entrances.offers import offers
from vangrail.web.entrances.reading import paper_of
from vangrail.web.people.access import Request, needs
from vangrail.web.policies.queries import published_versions


@small
def version(request: HttpRequest, number: int, language: str, place: int = 0) -> HttpResponse:
    """Show one published version, also when a later one holds."""
    held = published_versions()
    found = next((each for each in held if each.number == number), None)
    with override(language):
        paper = paper_of(found, "candidate", language)
        part = paper.part(place) if paper and place else None
        if paper is None or paper.language != language or (place and part is None):
            raise Http404
        later = held[-1] if held[-1] != found else None
        return render(request, "entrances/candidate.html", words(request, paper=paper, later=later, part=part))


@needs("entrances.make")
def sentences(request: Request) -> HttpResponse:
    """Give the sentence for a vacancy or an offer in each language, with the version and the address that stays."""
    return render(request, "entrances/sentences.html", {"offers": offers()})
