"""Everything that changes: the draft, the interview, and the list that one desk reads."""

from vangrail.web.editor.actions.exchange import bring_in, propose_draft
from vangrail.web.editor.actions.interview import answer, begin, finish, leave_open
from vangrail.web.editor.actions.library import accept_library
from vangrail.web.editor.actions.secret import add_secret, move_secret, set_secret
from vangrail.web.editor.actions.workspace import change, change_files, start, undo

__all__ = [
    "accept_library",
    "add_secret",
    "answer",
    "begin",
    "bring_in",
    "change",
    "change_files",
    "finish",
    "leave_open",
    "move_secret",
    "propose_draft",
    "set_secret",
    "start",
    "undo",
]
