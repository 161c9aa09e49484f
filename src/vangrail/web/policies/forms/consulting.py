"""Recording a consultation."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.policies.actions.consulting import ENDINGS, LARGEST, Upload
from vangrail.web.policies.forms.deciding import DecidingForm
from vangrail.web.policies.models import Consultation


class ConsultationForm(DecidingForm):
    """Who was consulted, when, and what came of it."""

    kind = forms.ChoiceField(label=_("Who had a say?"), choices=Consultation.KINDS, widget=forms.RadioSelect)
    who = forms.CharField(label=_("Name of the person or body"), max_length=200)
    on = forms.DateField(label=_("On which day?"))
    outcome = forms.ChoiceField(label=_("What came of it?"), choices=Consultation.OUTCOMES, widget=forms.RadioSelect)
    remarks = forms.CharField(
        label=_("Remarks"), widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=4000
    )  # fmt: skip
    jurisdiction = forms.CharField(
        label=_("For which jurisdiction?"), required=False, max_length=120,
        help_text=_("Only for a legal reading, such as Belgium. It stands in the status line of every text."),
    )  # fmt: skip
    reference = forms.CharField(
        label=_("Where is it written down?"), required=False, max_length=300,
        help_text=_("Such as: minutes of 3 November, item 4."),
    )  # fmt: skip
    document = forms.FileField(
        label=_("The document itself"), required=False,
        help_text=_("PDF, Word, text, mail or a picture, at most 10 MB. Its digest is kept with it."),
    )  # fmt: skip

    def clean_on(self) -> object:
        """Return the day, which has been."""
        day = self.cleaned_data["on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("Wanted a day that has been, found one that is still to come."))
        return day

    def clean_document(self) -> Upload | None:
        """Return the document, of a kind and size that is kept."""
        given = self.cleaned_data.get("document")
        if not given:
            return None
        if given.size > LARGEST:
            raise forms.ValidationError(_("A document may have at most 10 MB; refer to where it lies instead."))
        if given.name.rpartition(".")[2].lower() not in ENDINGS:
            raise forms.ValidationError(_("Wanted a document such as PDF, Word, text, mail or a picture."))
        return Upload(given.name, given.read())
