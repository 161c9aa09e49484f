"""What an action refuses, each in a sentence for the person who tried."""

from collections.abc import Sequence

from vangrail.errors import VangrailError


class RefusedError(VangrailError):
    """An action does not fit what happened before, such as withdrawing a version that already holds."""

    code = "refused"


class HeldBackError(RefusedError):
    """A version cannot be published yet. `sentences` say why, one each."""

    code = "held_back"

    def __init__(self, sentences: Sequence[str]) -> None:
        """Take the sentences."""
        super().__init__(" ".join(map(str, sentences)))
        self.sentences = tuple(map(str, sentences))
