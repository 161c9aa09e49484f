"""What readers and signatures are called on the pages."""

from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES
from vangrail.web.signatures.models import Signature

READERS: Final = {
    "personal": _("for everybody"),
    "corporate": _("for who posts for the company"),
    "third_party": _("for who works here through another company"),
}


def evidence(signature: Signature) -> list[tuple[object, object]]:
    """Return what a signature rests on, as lines of a summary."""
    return [
        (gettext("Version"), signature.version),
        (gettext("Text"), READERS[signature.audience]),
        (gettext("Language"), NAMES.get(signature.language, signature.language)),
        (gettext("Signed"), signature.get_way_display()),
        (gettext("Digest of the text"), signature.text_digest),
        (gettext("Digest of the policy"), signature.version.digest),
        (gettext("Entry in the records"), f"{signature.entry_id}:{signature.entry.digest}"),
    ]


STATES: Final = {
    "open": _("who has not signed"),
    "late": _("who is late"),
    "outdated": _("who signed an earlier version"),
    "signed": _("who has signed"),
}
"""What the people behind a count are called."""

ROLLOUTS: Final = {
    "running": (_("running"), "due"),
    "paused": (_("resting"), "draft"),
    "stopped": (_("stopped"), "draft"),
    "done": (_("everybody was asked"), "done"),
}
"""How a roll-out stands, in words, and as which mark."""
