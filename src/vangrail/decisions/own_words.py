"""Making something one's own: an opening, what somebody said themselves, who they work for, and a link."""

from collections.abc import Iterable


def compose(opening: str, said: Iterable[str], disclosure: str, link: str = "") -> str:
    """Return a text of these parts. Nothing of anybody else's is in it but the opening.

    The disclosure stands with the words and not after the link, and only once.
    """
    words = [" ".join(each.split()) for each in (opening, *said)]
    text = " ".join(each for each in words if each)
    if disclosure and disclosure.strip("().") not in text:
        text = f"{text} {disclosure}".strip()
    return f"{text}\n\n{link}" if link else text


def is_own(said: Iterable[str]) -> bool:
    """Tell whether somebody wrote anything themselves: an opening alone is no post."""
    return any(each.strip() for each in said)
