"""What is to be looked at again, and what came of it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext

from vangrail.languages import choose
from vangrail.web.people.access import Request, needs
from vangrail.web.policies import actions
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.forms.reviewing import OutcomeForm, ReviewForm
from vangrail.web.policies.models import Outcome, Review
from vangrail.web.policies.queries import current, open_reviews


@needs("policies.see")
def reviews(request: Request) -> HttpResponse:
    """Show what is due, what comes, and what came of the last ones."""
    titles, today = dict(clause_titles()), timezone.localdate()
    rows = [(each, titles.get(each.clause, each.clause or gettext("the whole policy"))) for each in open_reviews()]
    due = [row for row in rows if row[0].due <= today]
    done = [(each, titles.get(each.review.clause, each.review.clause)) for each in _done()]
    said = {"due": due, "coming": rows[len(due) :], "done": done}
    return render(request, "policies/manage/reviews.html", said)


@needs("policies.review")
def review(request: Request) -> HttpResponse:
    """Ask for a clause to be looked at again."""
    start = {"clause": request.GET.get("clause", ""), "due": timezone.localdate()}
    form = ReviewForm(request.POST or None, clauses=clause_titles(), initial=start)
    if request.method == "POST" and form.is_valid():
        actions.ask_for_review(by=request.user, **form.cleaned_data)
        return redirect("policies:reviews")
    return render(request, "policies/manage/review.html", {"form": form})


@needs("policies.review")
def outcome(request: Request, pk: int) -> HttpResponse:
    """Record what came of a review."""
    found = get_object_or_404(Review, pk=pk)
    form = OutcomeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.record_outcome(found, by=request.user, **form.cleaned_data)
        except RefusedError as error:
            form.refuse(error)
        else:
            return redirect("policies:reviews")
    title = dict(clause_titles()).get(found.clause, found.clause or gettext("the whole policy"))
    return render(request, "policies/manage/outcome.html", {"review": found, "title": title, "form": form})


def clause_titles() -> list[tuple[str, str]]:
    """Return the clauses of the policy that holds with their titles, in the language of the page where it has that."""
    policy = current()
    if policy is None:
        return []
    language = choose(get_language(), policy.languages)
    return [(clause.id, clause.texts[language].title) for clause in policy.clauses]


def _done() -> list[Outcome]:
    return list(Outcome.objects.select_related("review", "by").order_by("-at")[:20])
