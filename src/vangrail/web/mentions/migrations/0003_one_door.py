"""One door for what colleagues hand over, which no search can close."""

from typing import Any

from django.db import migrations, models
from django.utils import timezone


def one_door(apps: Any, _editor: Any) -> None:
    """Let the first door that is open stand by itself, and close the others; what came in through them stays."""
    doors = apps.get_model("mentions", "Source").objects.filter(kind="staff")
    doors.update(search=None)
    first = doors.filter(stopped_at=None).order_by("pk").first()
    if first is not None:
        doors.filter(stopped_at=None).exclude(pk=first.pk).update(stopped_at=timezone.now())


class Migration(migrations.Migration):
    """Rows first, then the rule for them, each by itself: a database may not change a table whose rows have just changed."""

    atomic = False
    dependencies = [("mentions", "0002_heeded")]

    operations = [
        migrations.RunPython(one_door, migrations.RunPython.noop, elidable=True),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "staff"), ("stopped_at", None)),
                fields=("kind",),
                name="one_door_for_staff",
            ),
        ),
    ]
