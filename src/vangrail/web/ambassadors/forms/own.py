"""Topics that somebody chooses, and their own words for a post. None of these words is kept."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.decisions.own_words import is_own
from vangrail.source.ambassadors import questions
from vangrail.web.ambassadors.queries.shelf import topics
from vangrail.web.replies.spoken import voice

NONE: Final = "none"
"""The opening of who begins with words of their own."""

MOST: Final = 1_000
"""Characters of an answer."""


class TopicsForm(forms.Form):
    """What somebody likes to talk about; none is fine."""

    topics = forms.MultipleChoiceField(
        label=_("What do you like to talk about?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the topics of the green list in the language of the page."""
        super().__init__(*args, **kwargs)
        spoken = voice()
        choices = [(name, spoken.say(topic.title)) for name, topic in topics().items()]
        self.fields["topics"].choices = choices  # type: ignore[attr-defined]


class OwnForm(forms.Form):
    """An opening, and questions to answer in own words. An opening alone is no post."""

    def __init__(self, openings: tuple[str, ...], language: str, *args: Any, **kwargs: Any) -> None:
        """Offer openings in a language, and ask the questions in it."""
        super().__init__(*args, **kwargs)
        choices = [
            *((str(number), text) for number, text in enumerate(openings)),
            (NONE, _("I begin with my own words")),
        ]
        self.openings = openings
        self.fields["opening"] = forms.ChoiceField(
            label=_("How do you begin?"), choices=choices, widget=forms.RadioSelect, initial="0"
        )
        for name, words in questions(language).items():
            area = forms.Textarea(attrs={"rows": 2, "lang": language, "autocomplete": "off"})
            self.fields[name] = forms.CharField(label=words, required=False, max_length=MOST, widget=area)
        self.names = tuple(questions(language))
        self.fields["treated"] = forms.BooleanField(label=_("My team gets a treat for this"), required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for a word of their own."""
        given = super().clean() or {}
        if not is_own(str(given.get(name, "")) for name in self.names):
            self.add_error(self.names[0], _("Answer one of these in your own words: that is what people read."))
        return given

    @property
    def opening(self) -> str:
        """The opening that was chosen; nothing for their own."""
        chosen = self.cleaned_data["opening"]
        return "" if chosen == NONE else self.openings[int(chosen)]

    @property
    def said(self) -> list[str]:
        """What they wrote."""
        return [self.cleaned_data[name] for name in self.names]
