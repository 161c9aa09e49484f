"""What is done ahead, so that nobody waits for it."""

from vangrail.web.due.declare import task
from vangrail.web.editor.models import Workspace
from vangrail.web.editor.queries.effects import simulation_of
from vangrail.web.editor.queries.workspace import source_from


@task(atomic=False)
def warm() -> None:
    """Compile the example posts for the draft: what comes of it is kept on disk, and the page with the dials opens at once."""
    draft = Workspace.objects.first()
    if draft is not None:
        simulation_of(source_from(draft.files))
