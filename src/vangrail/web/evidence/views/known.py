"""What everybody may know: the key that signs, the program that verifies."""

from pathlib import Path

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from vangrail.web.evidence import verify_pack
from vangrail.web.evidence.actions.packs import known_key
from vangrail.web.evidence.models import SigningKey
from vangrail.web.evidence.pack.key import in_groups
from vangrail.web.people.access import open_to_all


@open_to_all
def key(request: HttpRequest) -> HttpResponse:
    """Show the fingerprint of the key that signs packs, and of those before it."""
    now = known_key(timezone.now())
    earlier = [
        (in_groups(each.fingerprint), each.since) for each in SigningKey.objects.exclude(fingerprint=now.fingerprint)
    ]
    said = {"fingerprint": in_groups(now.fingerprint), "pem": now.pem.decode("ascii"), "earlier": earlier}
    return render(request, "evidence/key.html", said)


@open_to_all
def program(_request: HttpRequest) -> FileResponse:
    """Download the program that verifies a pack without Vangrail."""
    file = Path(verify_pack.__file__)
    return FileResponse(
        file.open("rb"), as_attachment=True, filename=file.name, content_type="text/x-python; charset=utf-8"
    )
