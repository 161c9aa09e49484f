"""What was proposed, decided and recorded never changes; only who did it may be forgotten, when they ask for it."""

from django.db import migrations

from vangrail.web.audit.guards import Guard

_KEPT = {
    "policies_version": ("number", "label", "digest", "library_version", "stale", "note", "proposed_at"),
    "policies_publication": ("version_id", "at", "effective", "doubts", "reason"),
    "policies_withdrawal": ("version_id", "at", "reason"),
    "policies_weighing": ("version_id", "audience", "material", "reason", "at"),
    "policies_consultation": (
        "version_id", "kind", "who", "on", "outcome", "remarks", "jurisdiction", "reference", "at",
    ),
    "policies_freeze": ("what", "exercise", "started_at"),
    "policies_turn": ("freeze_id", "kind", "said", "why", "at"),
}  # fmt: skip
"""Tables with the columns that stay; beside them stands who did it."""

_PRECEDENT = (
    "key",
    "clause",
    "rule",
    "desk",
    "answer",
    "question",
    "text",
    "words",
    "account",
    "platforms",
    "until",
    "at",
)
"""What a precedent says. It may be deleted when its time has come, and never says something else."""

_WORDS = "what was proposed or decided about a version is never changed"


def _when(columns: tuple[str, ...]) -> str:
    return " OR ".join(f'OLD."{column}" <> NEW."{column}"' for column in columns)


GUARDS = (
    Guard("policies_content", ("UPDATE", "DELETE", "TRUNCATE"), _WORDS),
    Guard("policies_evidence", ("UPDATE", "DELETE", "TRUNCATE"), _WORDS),
    *(Guard(table, ("UPDATE",), _WORDS, _when(columns)) for table, columns in _KEPT.items()),
    Guard("policies_precedent", ("UPDATE",), _WORDS, _when(_PRECEDENT)),
    *(Guard(table, ("DELETE", "TRUNCATE"), _WORDS) for table in _KEPT),
)


class Migration(migrations.Migration):
    dependencies = [("policies", "0001_initial"), ("audit", "0002_guards")]
    operations = [migrations.RunPython(guard.put(), guard.take()) for guard in GUARDS]
