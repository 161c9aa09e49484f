"""The nouns of this app. No field holds a secret: what is kept here says who, what kind, where and when, never what."""

from vangrail.web.register.models.calendar import Feed
from vangrail.web.register.models.custodian import Custodian
from vangrail.web.register.models.keeping import Factor, Keeping, Tool, Verification
from vangrail.web.register.models.rotation import Demand, Reading, Rotation

__all__ = ["Custodian", "Demand", "Factor", "Feed", "Keeping", "Reading", "Rotation", "Tool", "Verification"]
