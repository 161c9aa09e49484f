"""What can be in the way of a change to the register."""


class RegisterError(Exception):
    """A change that cannot be made; `sentence` says why, in the language of who asked."""

    def __init__(self, sentence: str) -> None:
        """Keep the sentence."""
        super().__init__(sentence)
        self.sentence = sentence
