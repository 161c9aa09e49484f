"""Publishing, taking back, weighing: what the owner decides about a version."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.forms.utils import from_current_timezone
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.policies.errors import HeldBackError, RefusedError


class DecidingForm(forms.Form):
    """A form that hands over to an action, and shows what it refuses."""

    def refuse(self, error: RefusedError) -> None:
        """Show why an action was refused, a line for each reason."""
        sentences = error.sentences if isinstance(error, HeldBackError) else (error.sentence,)
        for sentence in sentences:
            self.add_error(None, sentence)


class PublicationForm(DecidingForm):
    """From which moment a version holds: now, where no day is given."""

    day = forms.DateField(label=_("From which day?"), required=False, help_text=_("Leave it empty to publish it now."))
    hour = forms.TimeField(
        label=_("From which hour?"), required=False, help_text=_("Such as 9:00; empty for midnight.")
    )
    reason = forms.CharField(
        label=_("Why publish it although something is still open?"),
        help_text=_("One sentence; it is kept with the version."),
        widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=2000,
    )  # fmt: skip

    def __init__(self, *args: Any, doubtful: bool = True, **kwargs: Any) -> None:
        """Ask for a reason only where something is open."""
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = doubtful
        zone = timezone.get_current_timezone_name()
        self.fields["hour"].help_text = _("Such as 9:00, in the time zone %(zone)s; empty for midnight.") % {
            "zone": zone
        }

    def clean(self) -> dict[str, Any]:
        """Work out the moment, in the company's time zone. An hour that a clock skips or strikes twice is refused by name."""
        said = super().clean() or self.cleaned_data
        if said.get("hour") and not said.get("day"):
            self.add_error("day", _("Choose the day that belongs to this hour."))
        if day := said.get("day"):
            try:
                said["effective"] = from_current_timezone(datetime.combine(day, said.get("hour") or time()))
            except forms.ValidationError as error:
                self.add_error("hour", error)
        return said


class ReasonForm(DecidingForm):
    """Why."""

    reason = forms.CharField(
        label=_("Why?"), widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=2000,
        help_text=_("One sentence; it is kept."),
    )  # fmt: skip


class WeighingForm(DecidingForm):
    """Whether some readers read and sign again, and why."""

    material = forms.TypedChoiceField(
        label=_("Do these readers read and sign again?"),
        choices=[("yes", _("Yes, they read and sign this version")), ("no", _("No, what they signed still stands"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Why?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000,
        help_text=_("One sentence; it is kept with the version."),
    )  # fmt: skip
