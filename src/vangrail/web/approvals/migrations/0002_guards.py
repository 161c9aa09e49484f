"""What was asked, decided and sealed never changes; only who did it may be forgotten, when they ask for it."""

from django.db import migrations

from vangrail.web.audit.guards import Guard

_KEPT = {
    "approvals_request": ("draft_id", "digest", "content", "policy", "level", "route", "found", "answer", "made_at"),
    "approvals_decision": ("request_id", "step", "actor", "seat", "yes", "at"),
    "approvals_remark": ("decision_id", "part", "clause", "reason"),
    "approvals_approval": ("request_id", "digest", "at", "until"),
    "approvals_takenback": ("approval_id", "at", "reason"),
    "approvals_reopening": ("request_id", "at", "parts"),
    "approvals_recall": ("request_id", "at"),
}
"""Tables with the columns that stay; beside them stands who did it."""

_WORDS = "what was asked, decided or approved is never changed"


def _when(columns: tuple[str, ...]) -> str:
    return " OR ".join(f'OLD."{column}" <> NEW."{column}"' for column in columns)


GUARDS = (
    *(Guard(table, ("UPDATE",), _WORDS, _when(columns)) for table, columns in _KEPT.items()),
    *(Guard(table, ("DELETE", "TRUNCATE"), _WORDS) for table in _KEPT),
)


class Migration(migrations.Migration):
    dependencies = [("approvals", "0001_initial"), ("audit", "0002_guards")]
    operations = [migrations.RunPython(guard.put(), guard.take()) for guard in GUARDS]
