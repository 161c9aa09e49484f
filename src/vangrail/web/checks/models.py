"""What is kept of the checks: how many there were in a month. No text, no person, no address, no day."""

from django.db import models


class Count(models.Model):
    """How often something came up in a month, in the whole company.

    `clause` is the id of a clause that a check was about; it is empty where the row counts checks, by the `level` they ended in.
    """

    month = models.DateField()
    clause = models.CharField(max_length=60, blank=True)
    level = models.CharField(max_length=6, blank=True)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("month", "clause", "level"), name="one_count_a_month"),)

    def __str__(self) -> str:
        """Return the month and what was counted."""
        return f"{self.month:%Y-%m} {self.clause or self.level}: {self.number}"
