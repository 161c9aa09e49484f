"""Forms about people, for who looks after them."""

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.actions.people import FIELDS
from vangrail.web.people.imports.problems import UnwantedError
from vangrail.web.people.imports.values import read_country, read_name, read_number
from vangrail.web.people.models import Group, Person, Role, Site
from vangrail.web.people.rows import DESKS, LANGUAGES, desk_name

LANGUAGE_CHOICES = list(LANGUAGES.items())

ASKED_AS: Final = {"manager": "manager_is", "left": "last_day"}
"""What people write in words of their own instead of the value that is kept."""


class PersonForm(forms.ModelForm[Person]):
    """Asks what is known of somebody. It never writes: actions do."""

    manager_is = forms.CharField(
        label=_("Manager"), required=False, max_length=254, help_text=_("Staff number, work e-mail or full name.")
    )
    last_day = forms.DateField(
        label=_("Last day"), required=False, help_text=_("Needed for who works for us through another company.")
    )

    class Meta:
        model = Person
        fields = tuple(name for name in FIELDS if name not in ASKED_AS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Show the present manager and last day, and choices in words."""
        super().__init__(*args, **kwargs)
        person = self.instance
        self.fields["language"] = forms.ChoiceField(label=_("Language"), choices=LANGUAGE_CHOICES)
        self.fields["site"] = forms.ModelChoiceField(
            Site.objects.all(), label=_("Site"), required=False, empty_label="–"
        )
        self.fields["groups"] = forms.ModelMultipleChoiceField(
            Group.objects.all(), label=_("Groups"), required=False, widget=forms.CheckboxSelectMultiple
        )
        self.fields["email"].help_text = _(
            "The company’s address, never a private one. Without one they get a code on paper."
        )
        if not person.pk:
            self.initial["language"] = settings.LANGUAGE_CODE
        else:
            self.initial["groups"] = list(person.groups.all())
            self.initial["manager_is"] = person.manager and (
                person.manager.number or person.manager.email or person.manager.name
            )
            self.initial["last_day"] = person.left - timedelta(days=1) if person.left else None
        self.order_fields([ASKED_AS.get(name, name) for name in FIELDS])

    def clean_name(self) -> str:
        """Return the name, or say what a name is: nobody's account elsewhere."""
        return str(_read(read_name, " ".join(self.cleaned_data["name"].split())))

    def clean_email(self) -> str | None:
        """Return the address in small letters, and nothing instead of an empty one."""
        return (self.cleaned_data["email"] or "").lower() or None

    def clean_number(self) -> str | None:
        """Return the staff number, and nothing instead of an empty one."""
        return str(_read(read_number, self.cleaned_data["number"])) if self.cleaned_data["number"] else None

    def clean_country(self) -> str:
        """Return the two letters of the country that was written."""
        return str(_read(read_country, self.cleaned_data["country"])) if self.cleaned_data["country"] else ""

    def clean(self) -> dict[str, Any]:
        """Find the manager, and see that the days fit."""
        said = super().clean() or self.cleaned_data
        said["manager"] = self._manager(said.get("manager_is") or "")
        last, first = said.get("last_day"), said.get("joined")
        if said.get("kind") == "third_party" and not last:
            self.add_error("last_day", _("Say until when they work here: that ends their access by itself."))
        if last and first and last < first:
            self.add_error("last_day", _("The last day cannot be before the first."))
        said["left"] = last + timedelta(days=1) if last else None
        return said

    def _manager(self, text: str) -> Person | None:
        """Return who is meant, and see that nobody becomes their own manager over however many steps."""
        if not text:
            return None
        here = Person.objects.here()
        found = here.filter(number=text) or here.filter(email=text.lower()) or here.filter(name__iexact=text)
        if len(found) != 1:
            self.add_error("manager_is", _("Nobody, or more than one, is called that. Write their staff number."))
            return None
        above: Person | None = found[0]
        while above is not None:
            if above.pk == self.instance.pk:
                self.add_error(
                    "manager_is", _("This person cannot be their own manager, or be above who is above them.")
                )
                return None
            above = above.manager
        return found[0]


class LeavingForm(forms.Form):
    """Asks for somebody's last day."""

    last_day = forms.DateField(
        label=_("Last day"), help_text=_("After this day they cannot sign in, and their roles end.")
    )


class ReturnForm(forms.Form):
    """Asks when somebody begins again."""

    joined = forms.DateField(label=_("New first day"))
    last_day = forms.DateField(label=_("Last day"), required=False)


class RoleForm(forms.Form):
    """Asks which role somebody gets."""

    role = forms.ChoiceField(label=_("Role"), choices=Role.NAMES, widget=forms.RadioSelect)
    desk = forms.ChoiceField(label=_("For which desk"), required=False, help_text=_("Only for who answers for a desk."))
    deputy = forms.BooleanField(label=_("As the deputy of that desk"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the desks in the reader's language."""
        super().__init__(*args, **kwargs)
        self.fields["desk"].choices = [("", "–"), *((desk, desk_name(desk)) for desk in DESKS)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """See that a desk is named where one is needed, and only there."""
        said = super().clean() or {}
        if said.get("role") == "desk" and not said.get("desk"):
            self.add_error("desk", _("Say for which desk."))
        if said.get("role") != "desk":
            said["desk"], said["deputy"] = "", False
        return said


class PlaceForm(forms.Form):
    """Asks for the name of a site or a group."""

    name = forms.CharField(label=_("Name"), max_length=80)


class FilterForm(forms.Form):
    """Reads the filter of the list of people from the address."""

    STATES = (
        ("here", _("here now")), ("coming", _("coming")), ("ending", _("last day within 30 days")), ("left", _("left")),
        ("unmailed", _("without work e-mail")), ("all", _("everybody")),
    )  # fmt: skip
    text = forms.CharField(label=_("Name, address or number"), required=False, max_length=100)
    state = forms.ChoiceField(label=_("State"), choices=STATES, required=False)
    site = forms.ModelChoiceField(Site.objects.all(), label=_("Site"), required=False, empty_label="–")
    group = forms.ModelChoiceField(Group.objects.all(), label=_("Group"), required=False, empty_label="–")
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", "–"), *Person.KINDS], required=False)
    language = forms.ChoiceField(label=_("Language"), choices=[("", "–"), *LANGUAGE_CHOICES], required=False)
    role = forms.ChoiceField(label=_("Role"), choices=[("", "–"), *Role.NAMES], required=False)


def _read(reader: Any, text: str) -> Any:
    try:
        return reader(text)
    except UnwantedError as error:
        raise ValidationError(_("Wanted %(wanted)s.") % {"wanted": error.wanted}) from error
