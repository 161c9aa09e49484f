"""Pictures of a post, for who may see it."""

from django.http import Http404, HttpResponse

from vangrail.web.drafts.models import Draft, PictureFile
from vangrail.web.ui import answers


def served(draft: Draft, digest: str) -> HttpResponse:
    """Return a picture of a draft by its digest.

    Raises:
        Http404: the draft has none like it.
    """
    found = PictureFile.objects.filter(picture__draft=draft, picture__digest=digest).select_related("picture").first()
    if found is None:
        raise Http404
    return answers.picture(bytes(found.data), found.picture.media_type)
