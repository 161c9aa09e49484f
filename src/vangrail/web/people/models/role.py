"""Roles: what somebody may do beyond everybody."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models.person import Person

ROLES = ("desk", "approver", "policy_owner", "people_admin", "auditor", "admin")


class Role(models.Model):
    """A role that somebody was given: who gave it and when, and when it was taken back."""

    NAMES = [
        ("desk", _("answers for a desk")),
        ("approver", _("approves company posts")),
        ("policy_owner", _("owns the policy")),
        ("people_admin", _("looks after people")),
        ("auditor", _("audits")),
        ("admin", _("runs this site")),
    ]

    person = models.ForeignKey(Person, models.CASCADE, related_name="roles")
    name = models.CharField(_("role"), max_length=20, choices=NAMES)
    desk = models.CharField(_("desk"), max_length=20, blank=True)
    deputy = models.BooleanField(_("deputy"), default=False)
    given_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    given_at = models.DateTimeField(default=timezone.now)
    taken_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("person", "name", "desk"), condition=Q(taken_at__isnull=True), name="one_role_at_a_time"
            ),
        )

    def __str__(self) -> str:
        """Return the role and the desk."""
        return f"{self.name} {self.desk}".strip()
