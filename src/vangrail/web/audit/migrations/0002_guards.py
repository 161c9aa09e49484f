"""The chain is never changed or deleted, and what was said is never changed; it can only be erased."""

from django.db import migrations

from vangrail.web.audit.guards import Guard

GUARDS = (
    Guard("audit_entry", ("UPDATE", "DELETE", "TRUNCATE"), "the chain of what happened is never changed"),
    Guard("audit_payload", ("UPDATE",), "what was said is never changed"),
    Guard("audit_closedentry", ("UPDATE", "DELETE", "TRUNCATE"), "the chain of what happened is never changed"),
    Guard("audit_closedpayload", ("UPDATE",), "what was said is never changed"),
)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(guard.put(), guard.take()) for guard in GUARDS]
