"""What was signed is never changed, and deleted only after its words in the chain were erased, which the chain tells."""

from django.db import migrations

from vangrail.web.audit.guards import Guard

GUARDS = (
    Guard("signatures_signature", ("UPDATE",), "what was signed is never changed"),
    Guard(
        "signatures_signature",
        ("DELETE",),
        "a signature stays until its words in the chain are erased",
        "EXISTS (SELECT 1 FROM audit_payload WHERE entry_id = OLD.entry_id)",
    ),
    Guard("signatures_signature", ("TRUNCATE",), "what was signed is never deleted at once"),
)


class Migration(migrations.Migration):
    dependencies = [("signatures", "0001_initial"), ("audit", "0002_guards")]
    operations = [migrations.RunPython(guard.put(), guard.take()) for guard in GUARDS]
