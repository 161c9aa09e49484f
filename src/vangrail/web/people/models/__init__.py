"""The nouns of this app. There is no field for anybody's personal account, and there will not be one."""

from vangrail.web.people.models.attempts import Attempts
from vangrail.web.people.models.code import PrintedCode
from vangrail.web.people.models.intake import Intake
from vangrail.web.people.models.link import MailedLink
from vangrail.web.people.models.person import Person
from vangrail.web.people.models.place import Group, Site
from vangrail.web.people.models.role import ROLES, Role
from vangrail.web.people.models.stay import Stay
from vangrail.web.people.models.visit import Visit

__all__ = [
    "ROLES",
    "Attempts",
    "Group",
    "Intake",
    "MailedLink",
    "Person",
    "PrintedCode",
    "Role",
    "Site",
    "Stay",
    "Visit",
]
