"""What a database is made of, in words that do not depend on the order in which it was made. Run: `schema.py laid|history`."""

import json
import re
import sys

POSTGRES = {
    "columns": """SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default, is_identity,
        identity_generation, numeric_precision, datetime_precision FROM information_schema.columns
        WHERE table_schema = 'public'""",
    "constraints": """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace""",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "triggers": "SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "functions": "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    "sequences": "SELECT sequencename, data_type, start_value, increment_by FROM pg_sequences WHERE schemaname = 'public'",
}


def parts(kind, sql):
    """Return a statement of SQLite; that of a table as its columns and conditions in the order of the alphabet."""
    flat = re.sub(r"\s+", " ", sql or "")
    if kind != "table":
        return [flat]
    head, _, body = flat.partition("(")
    depth, found = 0, [""]
    for sign in body.rstrip().removesuffix(")"):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            found.append("")
        else:
            found[-1] += sign
    return [head.strip(), *sorted(each.strip() for each in found)]


def schema(connection):
    """Return everything that a database is made of, and what Django wrote into it by itself."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
            found = {f"{kind} {name}": parts(kind, sql) for kind, name, sql in cursor.fetchall()}
        else:
            found = {}
            for name, sql in POSTGRES.items():
                cursor.execute(sql)
                found[name] = sorted(map(str, cursor.fetchall()))
        for sql in (
            "SELECT app, name FROM django_migrations",
            "SELECT app_label, model FROM django_content_type",
            "SELECT codename FROM auth_permission",
        ):
            cursor.execute(sql)
            found[sql] = sorted(map(str, cursor.fetchall()))
    return found


def main(way):
    """Make the tables in one of two ways and print what the database is made of."""
    from vangrail.web.running import start

    start.configure()
    from django.core.management import call_command
    from django.core.management.commands.migrate import Command
    from django.db import connection

    call_command("migrate" if way == "laid" else Command(), verbosity=0)
    sys.stdout.write(json.dumps(schema(connection)))


if __name__ == "__main__":
    main(sys.argv[1])
