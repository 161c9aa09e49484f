"""What colleagues hand over belongs to no search; drops are counted; an alarm says what raised it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Columns."""

    dependencies = [("mentions", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="source",
            name="search",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sources",
                to="mentions.savedsearch",
            ),
        ),
        migrations.AddField(model_name="look", name="dropped", field=models.PositiveIntegerField(default=0)),
        migrations.AddField(
            model_name="alert",
            name="cause",
            field=models.CharField(
                choices=[("many", "more mentions than usual"), ("anger", "more anger than usual")],
                default="many",
                max_length=5,
            ),
        ),
    ]
