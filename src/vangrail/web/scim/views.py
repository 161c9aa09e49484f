"""The way in for the company's directory: every address of the protocol."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from vangrail.web.people.access import open_to_all


@csrf_exempt
@open_to_all
def directory(request: HttpRequest, path: str = "") -> HttpResponse:
    """Answer the company's directory, for a program with a token of the scope `scim`."""
    # The protocol's models take a second to load: with the first request of a directory, and in no site that has none.
    from vangrail.web.scim.answering import answer

    return answer(request, path)
