"""The picture on its own: looked at as soon as it is chosen, and given back clean."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from vangrail.check.images.cleaned import cleaned
from vangrail.check.images.opening import opened
from vangrail.errors import PictureError
from vangrail.web.checks.access import answers
from vangrail.web.checks.limits import PICTURES, limited
from vangrail.web.checks.pictures import looked_at, sent
from vangrail.web.ui.answers import to_save


@answers
@require_POST
@limited(PICTURES)
def picture(request: HttpRequest) -> HttpResponse:
    """Say what a picture tells. The rest of the answer follows by itself."""
    response = render(request, "checks/parts/picture.html", {"picture": looked_at(request)})
    response["HX-Trigger-After-Settle"] = "looked"
    return response


@answers
@require_POST
@limited(PICTURES)
def clean(request: HttpRequest) -> HttpResponse:
    """Give back a copy that tells nothing but the picture."""
    try:
        copy = cleaned(opened(sent(request)))
    except PictureError:
        return render(request, "checks/cleaned.html", {"picture": looked_at(request)}, status=422)
    return to_save(copy.data, f"picture.{copy.ending}", copy.media_type)
