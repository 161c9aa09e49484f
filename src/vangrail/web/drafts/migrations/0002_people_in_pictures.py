"""How many people can be recognised in a picture, and what the writing in it looks like."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("drafts", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="picture",
            name="layout",
            field=models.CharField(blank=True, default="", max_length=10),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="rights",
            name="count",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="how many people can be recognised"
            ),
        ),
        migrations.AlterField(
            model_name="rights",
            name="people",
            field=models.CharField(
                choices=[
                    ("none", "Nobody can be recognised"),
                    ("some", "Somebody can be recognised"),
                    ("children", "A child can be recognised"),
                    ("hidden", "Names and faces are made unreadable"),
                ],
                max_length=10,
                verbose_name="people in it",
            ),
        ),
    ]
