"""A version of the policy: the whole resolved value, which never changes. What happens to it is a record of its own."""

import zlib

from django.db import models
from django.utils import timezone

from vangrail.policy.company import NeedToKnow
from vangrail.policy.model import Policy
from vangrail.web.people.models import Person


class Version(models.Model):
    """One version: which policy it is and who proposed it. Its text stands in `content`, which lists do not read.

    `number` counts versions here; `label` is what the policy calls itself. `stale` names, by language, the clauses whose
    translation did not follow when the text in the policy's first language changed.
    """

    number = models.PositiveIntegerField(unique=True)
    label = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, db_index=True)
    library_version = models.CharField(max_length=40)
    stale = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    proposed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    proposed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-number",)

    def __str__(self) -> str:
        """Return what the policy calls itself."""
        return self.label

    @property
    def files(self) -> dict[str, str]:
        """The policy folder it was made from: path to text, without the need-to-know file."""
        return dict(self.content.files)

    def policy(self) -> Policy:
        """Return the policy as a value. Takes about a tenth of a second: ask `queries` for a kept one."""
        return self.content.policy()


class Content(models.Model):
    """What a version says: the canonical JSON, library text and rules included, and the folder it was made from.

    `canonical` is compressed with zlib. `need_to_know` holds the terms that one desk may read; it leaves by no page or download.
    """

    version = models.OneToOneField(Version, models.PROTECT, primary_key=True, related_name="content")
    canonical = models.BinaryField()
    files = models.JSONField(default=dict)
    need_to_know = models.JSONField(null=True)

    def __str__(self) -> str:
        """Return whose text it is."""
        return f"the text of {self.version}"

    def json(self) -> bytes:
        """Return the canonical JSON as UTF-8."""
        return zlib.decompress(bytes(self.canonical))

    def policy(self) -> Policy:
        """Return the policy as a value."""
        secret = NeedToKnow.model_validate(self.need_to_know) if self.need_to_know else None
        return Policy.from_canonical(self.json(), secret)
