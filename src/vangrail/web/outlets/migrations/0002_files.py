"""Posts in a file as a way out, and a look at the time of those by hand, for the mail to who posts them."""

from typing import Any

from django.db import migrations, models
from django.utils import timezone


def look_at_their_time(apps: Any, _editor: Any) -> None:
    """Have the posts by hand that are still to come looked at when their time comes; those of before are in the list already."""
    deliveries = apps.get_model("outlets", "Delivery").objects
    deliveries.filter(way="copy", done_at=None, look_at=None, due_at__gt=timezone.now()).update(
        look_at=models.F("due_at")
    )


class Migration(migrations.Migration):
    """The choices, and the looks."""

    dependencies = (("outlets", "0001_initial"),)

    operations = (
        migrations.AlterField(
            "attempt",
            "outcome",
            models.CharField(
                blank=True,
                choices=[
                    ("sent", "out"),
                    ("refused", "the network said no"),
                    ("lost", "not out"),
                    ("unsure", "unsure"),
                    ("file", "in a file"),
                ],
                max_length=8,
            ),
        ),
        migrations.AlterField(
            "delivery",
            "way",
            models.CharField(
                choices=[
                    ("bluesky", "Bluesky"),
                    ("mastodon", "Mastodon"),
                    ("webhook", "Webhook"),
                    ("copy", "By hand"),
                    ("file", "In a file"),
                ],
                max_length=10,
            ),
        ),
        migrations.RunPython(look_at_their_time, migrations.RunPython.noop),
    )
