"""Where people work, and to which groups they belong."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Site(models.Model):
    """A place where people work."""

    name = models.CharField(_("name"), max_length=120, unique=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class Group(models.Model):
    """People who belong together for training or signing, such as the workshop or the drivers."""

    name = models.CharField(_("name"), max_length=120, unique=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        """Return the name."""
        return self.name
