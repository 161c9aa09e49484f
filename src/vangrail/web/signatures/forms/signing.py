"""The code on paper, and the questions before a signature."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.web.signatures.models import Invitation
from vangrail.web.signatures.reading import Asked


class CodeForm(forms.Form):
    """A printed code, however it is typed."""

    code = forms.CharField(
        label=_("Your code"),
        help_text=_("Sixteen letters and digits, on the sheet that you were given. Spaces and capitals do not matter."),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )
    invitation: Invitation

    def __init__(self, *args: Any, find: Callable[[str], Invitation | None], **more: Any) -> None:
        """Take what finds the invitation of a code."""
        super().__init__(*args, **more)
        self.find = find

    def clean_code(self) -> str:
        """Find the invitation that the code was made for."""
        typed = str(self.cleaned_data["code"])
        found = self.find(typed)
        if found is None:
            message = gettext(
                "We do not know this code, or it has ended. Please look at it again, or ask who gave it to you. After many tries "
                "it takes some minutes before another one is looked at."
            )
            raise forms.ValidationError(message)
        self.invitation = found
        return typed


class QuestionsForm(forms.Form):
    """A few questions. A wrong answer says why and may be tried again; `tried` holds all answers so far, in their order."""

    def __init__(self, asked: Sequence[Asked], tried: Mapping[str, Sequence[int]], **more: Any) -> None:
        """Make a field for each question."""
        super().__init__(**more)
        self.asked = {each.key: each for each in asked}
        self.tried = {key: list(tried.get(key, ())) for key in self.asked}
        for key, each in self.asked.items():
            self.fields[key] = forms.TypedChoiceField(
                label=each.question.prompt,
                choices=[(str(number), answer.text) for number, answer in enumerate(each.question.answers)],
                coerce=int,
                widget=forms.RadioSelect,
                error_messages={"required": gettext("Please choose an answer to “%s”") % each.question.prompt},
            )
            if self.tried[key] and self.right(key, self.tried[key][-1]):
                self.fields[key].initial = str(self.tried[key][-1])

    def right(self, key: str, number: int) -> bool:
        """Return whether an answer is right."""
        return self.asked[key].question.answers[number].right

    def explained(self) -> list[tuple[str, str]]:
        """Return each question that was answered, with why its last answer is or is not right."""
        found = [(each.question, self.tried[key]) for key, each in self.asked.items()]
        return [(question.prompt, question.answers[tried[-1]].why) for question, tried in found if tried]

    def clean(self) -> dict[str, Any]:
        """Say why a wrong answer is not quite it, and write down every try."""
        cleaned = super().clean() or self.cleaned_data
        for key, each in self.asked.items():
            number = cleaned.get(key)
            if number is None:
                continue
            if not self.tried[key] or self.tried[key][-1] != number:
                self.tried[key].append(number)
            if not self.right(key, number):
                self.add_error(key, gettext("Not quite. %s Try another answer.") % each.question.answers[number].why)
        return cleaned

    def record(self) -> list[dict[str, Any]]:
        """Return what goes into the signature: each question's place and all answers that were tried."""
        return [
            {"clause": each.clause, "question": each.place, "answers": self.tried[key]}
            for key, each in self.asked.items()
        ]


class EmptyForm(forms.Form):
    """A button alone."""
