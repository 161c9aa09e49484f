"""The pages of the evidence: the records, packs of them, and what everybody may know."""

from vangrail.web.evidence.views import everybody, known, packs, records

__all__ = ["everybody", "known", "packs", "records"]
