"""Pictures of a post."""

import pytest
from django.http import Http404

from vangrail.web.approvals.pictures import served
from vangrail.web.drafts.models import Picture, PictureFile

pytestmark = pytest.mark.django_db


def test_only_a_draft_s_own_pictures(draft):
    """By digest; another one is not there."""
    made = Picture.objects.create(draft=draft, media_type="image/png", digest="ab" * 32, width=1, height=1, size=3)
    PictureFile.objects.create(picture=made, data=b"png")
    answer = served(draft, "ab" * 32)
    assert (answer.content, answer["Content-Type"]) == (b"png", "image/png")
    with pytest.raises(Http404):
        served(draft, "cd" * 32)
