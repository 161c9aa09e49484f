"""People and groups as the company's directory knows them: what it calls them, beside what is kept of everybody."""

from django.db import models
from django.utils import timezone

from vangrail.web.people.models import Group, Person


class KnownPerson(models.Model):
    """Somebody whom the directory speaks of. `login` is their name in the directory, mostly their work address; `key` finds it.

    `said` names what the directory has said of them: nothing else is shown to it, and nothing else is changed by its silence.
    """

    person = models.OneToOneField(Person, models.CASCADE, related_name="directory")
    login = models.CharField(max_length=200)
    key = models.CharField(max_length=200, unique=True)
    external_id = models.CharField(max_length=200, blank=True, db_index=True)
    given = models.CharField(max_length=100, blank=True)
    family = models.CharField(max_length=100, blank=True)
    said = models.JSONField(default=list)
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Return what the directory calls them."""
        return self.login


class KnownGroup(models.Model):
    """A group that the directory speaks of."""

    group = models.OneToOneField(Group, models.CASCADE, related_name="directory")
    external_id = models.CharField(max_length=200, blank=True, db_index=True)
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the group's name."""
        return str(self.group)
