"""The draft of the invented company."""

from pathlib import Path

from vangrail.source.archive import MAX_FILES
from vangrail.web.config.example import folder
from vangrail.web.editor import actions
from vangrail.web.editor.models import Workspace
from vangrail.web.people.models import Person


def fill(by: Person | None = None) -> None:
    """Put the policy folder of the example company in the place of a draft, once."""
    who = by or Person.objects.filter(roles__name="policy_owner", roles__taken_at=None).first()
    if who is None or Workspace.objects.exists():
        return
    actions.start(files_in(folder() / "policy"), by=who)


def files_in(home: Path) -> dict[str, str]:
    """Return the text of every file below a folder by its path in it."""
    files = [file for file in sorted(home.rglob("*")) if file.is_file()][:MAX_FILES]
    return {file.relative_to(home).as_posix(): file.read_text("utf-8") for file in files}
