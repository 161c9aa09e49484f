"""Somebody can agree to what is said of them in words, without a picture."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("drafts", "0002_people_in_pictures"),
    ]

    operations = [
        migrations.AlterField(
            model_name="consent",
            name="picture",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="consents",
                to="drafts.picture",
            ),
        ),
        migrations.AddField(
            model_name="consent",
            name="draft",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="consents",
                to="drafts.draft",
            ),
        ),
        migrations.AddField(
            model_name="consent",
            name="words",
            field=models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(("draft__isnull", True), ("picture__isnull", False))
                | models.Q(("draft__isnull", False), ("picture__isnull", True)),
                name="consent_to_a_picture_or_to_words",
            ),
        ),
    ]
