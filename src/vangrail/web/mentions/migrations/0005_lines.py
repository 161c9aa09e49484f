"""What can be read in a picture that a colleague handed over stands beside it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mentions", "0004_lists_in_order"),
    ]

    operations = [
        migrations.AddField(
            model_name="handed",
            name="lines",
            field=models.TextField(blank=True),
        ),
    ]
