"""What is asked: what was missing when the clock stops, and the gaps of the first sentence to the public."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.decisions.filling import problem_of
from vangrail.source.breach import listed
from vangrail.web.breaches.models import WORDS
from vangrail.web.replies.values import Gap
from vangrail.web.replies.words import PROBLEMS
from vangrail.web.ui.languages import page_language


class StopForm(forms.Form):
    """What was missing, and what goes otherwise next time."""

    missing = forms.MultipleChoiceField(
        label=_("What was missing?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    more = forms.CharField(
        label=_("What else, and what goes otherwise next time?"),
        max_length=WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the usual things in the language of the page."""
        super().__init__(*args, **kwargs)
        language = page_language()
        self.fields["missing"].choices = list(listed("missing", language).items())  # type: ignore[attr-defined]


class WordsForm(forms.Form):
    """The gaps that are left in a sentence that is ready. What is typed is kept nowhere."""

    def __init__(self, gaps: tuple[Gap, ...], *args: Any, **kwargs: Any) -> None:
        """Ask for each gap as the replies do."""
        super().__init__(*args, **kwargs)
        self.gaps = {gap.name: gap for gap in gaps}
        for gap in gaps:
            self.fields[gap.name] = forms.CharField(label=gap.label, help_text=gap.help, max_length=gap.slot.most)

    def clean(self) -> dict[str, Any]:
        """Take no value that the reply would not take."""
        given = super().clean() or {}
        for name, gap in self.gaps.items():
            problem = problem_of(gap.slot, given.get(name, "")) if name in given else None
            if problem:
                self.add_error(name, str(PROBLEMS[problem]) % {"most": gap.slot.most, "example": gap.example})
        return given
