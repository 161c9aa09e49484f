"""People. There is no field for anybody's personal account, and there will not be one."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models.place import Group, Site


class PersonManager(BaseUserManager["Person"]):
    """Makes and finds people."""

    def create_user(self, email: str | None, name: str, password: str | None = None, **more: Any) -> "Person":
        """Make a person. Without a password they sign in by a mailed link or a printed code."""
        person = self.model(email=email.strip().lower() or None if email else None, name=name, **more)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def here(self) -> models.QuerySet["Person"]:
        """Return who has not left."""
        today = timezone.localdate()
        return self.filter(Q(left__isnull=True) | Q(left__gt=today))


class Person(AbstractBaseUser):
    """Somebody who works here or for us. `kind` is staff or third_party; `left` is the first day on which they no longer do."""

    KINDS = (("staff", _("works here")), ("third_party", _("works for us through another company")))

    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("work e-mail"), max_length=254, unique=True, null=True, blank=True)
    number = models.CharField(_("staff number"), max_length=40, unique=True, null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=KINDS, default="staff")
    language = models.CharField(_("language"), max_length=5, default="en")
    country = models.CharField(_("country"), max_length=2, blank=True)
    site = models.ForeignKey(Site, models.PROTECT, null=True, blank=True, related_name="people")
    groups = models.ManyToManyField(Group, blank=True, related_name="people")
    manager = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="team")
    agency = models.CharField(_("agency"), max_length=120, blank=True)
    joined = models.DateField(_("first day"), default=timezone.localdate)
    left = models.DateField(_("first day away"), null=True, blank=True)

    objects = PersonManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        ordering = ("name", "pk")
        indexes = (models.Index(fields=("name",)), models.Index(fields=("left",)))

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """Whether they work here today."""
        return self.left is None or self.left > timezone.localdate()

    @property
    def audiences(self) -> tuple[str, ...]:
        """The audiences of the policy that they belong to."""
        if self.kind == "third_party":
            return ("third_party",)
        return ("personal", "corporate") if self.has_role("approver", "desk") else ("personal",)

    def has_role(self, *names: str, desk: str = "") -> bool:
        """Whether they hold one of these roles now; for a desk, that one if it is named."""
        held = [(role.name, role.desk) for role in self.roles.all() if role.taken_at is None]
        return any(name in names and (not desk or where == desk) for name, where in held)

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Whether they may do this, to that thing where one is given."""
        from rules import has_perm

        return self.is_active and bool(has_perm(perm, self, obj))

    def has_module_perms(self, app_label: str) -> bool:
        """Whether they may see an app at all: pages decide one by one."""
        return bool(app_label) and self.is_active
