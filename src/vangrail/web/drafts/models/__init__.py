"""Posts that the company prepares, their texts and pictures, and the facts they lean on."""

from vangrail.web.drafts.models.consent import Consent
from vangrail.web.drafts.models.draft import Draft, Variant, Withdrawal, digest_of_text
from vangrail.web.drafts.models.fact import Claim, Fact
from vangrail.web.drafts.models.picture import CONVERSATIONS, Picture, PictureFile, Rights

__all__ = [
    "CONVERSATIONS",
    "Claim",
    "Consent",
    "Draft",
    "Fact",
    "Picture",
    "PictureFile",
    "Rights",
    "Variant",
    "Withdrawal",
    "digest_of_text",
]
