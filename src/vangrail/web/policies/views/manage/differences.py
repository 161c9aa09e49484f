"""What changed between two versions, in words, and who should read it again."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from vangrail.documents.words import word
from vangrail.policy.audience import AUDIENCES
from vangrail.web.people.access import Request, needs
from vangrail.web.policies.differences import groups
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import changes_between, policy_of, version_for, versions_for
from vangrail.web.policies.queries.differences import step
from vangrail.web.ui.languages import page_language


@needs("policies.see")
def difference(request: Request, number: int) -> HttpResponse:
    """Show the difference to the version before, or to the one somebody chooses: `since`."""
    new = version_for(request.user, number)
    others = [each for each in versions_for(request.user) if each.number < number]
    since = request.GET.get("since", "")
    old = next((each for each in others if str(each.number) == since or not since), None)
    if old is None:
        if since:
            raise Http404
        return render(request, "policies/manage/first.html", {"version": new})
    before, after = (policy_of(each.pk, each.digest) for each in (old, new))
    found = groups(changes_between(old, new).changes, before, after, get_language() or "en")
    said = {"version": new, "old": old, "others": others, "groups": found, "readers": _readers(old, new)}
    return render(request, "policies/manage/difference.html", said)


def _readers(old: Version, new: Version) -> list[tuple[str, str, object]]:
    """Return for every kind of reader what they are called and whether they read it again."""
    language = page_language()
    return [(name, word(f"audience.{name}", language), step(old, new, name)) for name in AUDIENCES]
