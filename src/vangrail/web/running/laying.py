"""The tables of an empty database, made from what all changes together come to.

Applying every change since the first version gives the same tables (a test compares them, on both kinds of database) but takes
twenty seconds, because Django makes all models again after each change.
"""

from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import Migration, RunPython
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import StateApps

from vangrail.web.running.tables import meta


def is_empty(connection: BaseDatabaseWrapper) -> bool:
    """Tell whether a database has no table at all."""
    return not connection.introspection.table_names()


def lay(connection: BaseDatabaseWrapper) -> None:
    """Make every table with its triggers and write down that no change is left to make: all of it or nothing."""
    loader = MigrationLoader(connection)
    apps = loader.project_state().apps
    plan = [step for leaf in loader.graph.leaf_nodes() for step in loader.graph.forwards_plan(leaf)]
    recorder = MigrationRecorder(connection)
    with connection.schema_editor(atomic=True) as editor:
        models: list[Any] = [recorder.Migration, *apps.get_models()]
        for model in models:
            if meta(model).managed and not meta(model).proxy:
                editor.create_model(model)
        for app, name in dict.fromkeys(plan):
            if (
                app in settings.OURS
            ):  # What a library's changes do beside its models is done to rows, of which there are none.
                _raise_guards(loader.disk_migrations[app, name], apps, editor)
            recorder.record_applied(app, name)


def _raise_guards(change: Migration, apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for each in change.operations:
        if isinstance(each, RunPython):
            each.code(apps, editor)
