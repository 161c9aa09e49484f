"""The policy in public: the whole text, one clause, what it cannot forbid, what changed, and the search in it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from vangrail.web.people.access import open_to_all
from vangrail.web.policies.queries import published_versions
from vangrail.web.policies.reading import clauses, fresh
from vangrail.web.policies.reading.body import Body, beside, body, changed
from vangrail.web.policies.reading.place import Place, best_place, for_readers
from vangrail.web.policies.reading.search import search as find
from vangrail.web.policies.reading.thanks import thanks


@open_to_all
def policy(request: HttpRequest) -> HttpResponse:
    """Lead to the document of who asks, in their language."""
    place = best_place(request)
    if place is None or not place.audiences:
        return render(request, "policies/nothing.html", status=404)
    return redirect("policies:reading", language=place.language, audience=place.audience)


@open_to_all
@for_readers
def reading(request: HttpRequest, place: Place) -> HttpResponse:
    """Show the whole policy for these readers."""
    return fresh.page(request, "policies/reading.html", {"place": place, "body": _body(place)})


@open_to_all
@for_readers
def clause(request: HttpRequest, place: Place, name: str) -> HttpResponse:
    """Show one clause, from the first document of theirs that has it."""
    for audience in (place.audience, *place.audiences):
        document = body(place.version, audience, place.language)
        found = clauses.clause(document, name, audience)
        if found:
            said = {"place": place, "audience": audience, "body": document, "clause": found, "name": name}
            said["stale"] = place.version.stale.get(place.language, ())
            return fresh.page(request, "policies/clause.html", said)
    raise Http404


@open_to_all
@for_readers
def cannot_forbid(request: HttpRequest, place: Place, country: str = "") -> HttpResponse:
    """Show what this policy cannot forbid in a country, or in the first one."""
    document = _body(place)
    countries = clauses.countries(document)
    country = country or next((code for code, _ in countries), "")
    found = clauses.cannot_forbid(document, country, place.audience)
    if found is None:
        raise Http404
    said = {"place": place, "body": document, "found": found, "country": country, "countries": countries}
    return fresh.page(request, "policies/cannot_forbid.html", said)


@open_to_all
@for_readers
def practice(request: HttpRequest, place: Place) -> HttpResponse:
    """Show the page beside the policy: what to post, cards, checklists, lessons, strategy."""
    audience = place.practice_for
    if audience is None:
        raise Http404
    return fresh.page(
        request, "policies/practice.html", {"place": place, "body": beside(place.version, audience, place.language)}
    )


@open_to_all
@for_readers
def changes(request: HttpRequest, place: Place) -> HttpResponse:
    """Show what changed for these readers since a version that held before: `since`, or the one before."""
    held = published_versions()
    since = request.GET.get("since", "")
    earlier = [each for each in held[:-1] if since in {"", str(each.number)}]
    if not earlier:
        return render(request, "policies/unchanged.html", {"place": place})
    found = changed(earlier[-1], place.version, place.audience, place.language)
    said = {"place": place, "body": found, "held": held[:-1], "since": earlier[-1]}
    if request.user.is_authenticated:  # a name is for who works here, not for the whole world
        said["thanks"] = thanks(earlier[-1], place.version, clauses.of_readers(place.policy, place.audience))
    return render(request, "policies/changes.html", said)


@open_to_all
@for_readers
def search(request: HttpRequest, place: Place) -> HttpResponse:
    """Find words in the policy for these readers. What somebody looks for is written nowhere."""
    question = request.GET.get("q", "").strip()[:100]
    hits = find(_body(place).document, question)
    return render(request, "policies/search.html", {"place": place, "question": question, "hits": hits})


def _body(place: Place) -> Body:
    return body(place.version, place.audience, place.language)
