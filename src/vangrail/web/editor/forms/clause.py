"""A clause as forms: its text in one language, its facts, its questions, a new one."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES
from vangrail.policy.clause import Answer, Clause, ClauseText, Link, Question
from vangrail.web.editor.forms.base import DESKS, lines

SECTIONS: Final = [
    ("rights", _("What you can do")),
    ("speak", _("Who speaks")),
    ("people", _("People")),
    ("protect", _("What we protect")),
    ("company", _("The company")),
    ("practice", _("In practice")),
]
AUDIENCES: Final = [
    ("personal", _("Everybody, on their own accounts")),
    ("corporate", _("Who posts for the company")),
    ("third_party", _("Who works here through another company")),
    ("candidate", _("Who thinks of working here")),
]
PARTS: Final = ("corporate", "third_party", "candidate")
ANSWERS: Final = 4
"""Answers that a question has room for."""


class _Plain(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class TextForm(_Plain):
    """What people read of a clause, in one language, as Markdown."""

    title = forms.CharField(label=_("Title"), max_length=200)
    text = forms.CharField(label=_("The clause"), widget=forms.Textarea(attrs={"rows": 12}))
    why = forms.CharField(
        label=_("Why"), help_text=_("The reason, in a few sentences: the person first."), widget=forms.Textarea(attrs={"rows": 5})
    )  # fmt: skip
    instead = forms.CharField(
        label=_("What you can do instead"), help_text=_("The way out, and who helps."), widget=forms.Textarea(attrs={"rows": 5})
    )  # fmt: skip
    incident = forms.CharField(
        label=_("It happened"), help_text=_("One true-to-life story: who was hurt, what it cost."),
        widget=forms.Textarea(attrs={"rows": 5}), required=False,
    )  # fmt: skip
    corporate = forms.CharField(
        label=_("Extra for who posts for the company"), widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    third_party = forms.CharField(
        label=_("Extra for people from other companies"), widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    candidate = forms.CharField(
        label=_("Extra for candidates"), widget=forms.Textarea(attrs={"rows": 4}), required=False
    )

    def clause_text(self, old: ClauseText) -> ClauseText:
        """Return the text with the questions of the old one."""
        said = {name: text.replace("\r\n", "\n").strip() for name, text in self.cleaned_data.items()}
        return old.model_copy(
            update={
                **{name: said[name] for name in ("title", "text", "why", "instead", "incident")},
                "parts": {name: said[name] for name in PARTS if said[name]},
            }
        )


def text_initial(text: ClauseText) -> dict[str, str]:
    """Return what stands in the fields of a text."""
    return {name: str(getattr(text, name)) for name in ("title", "text", "why", "instead", "incident")} | {
        str(name): part for name, part in text.parts.items()
    }


class FactsForm(_Plain):
    """Where a clause stands, who reads it, which desk answers, and when it is looked at again."""

    section = forms.ChoiceField(label=_("Section"), choices=SECTIONS)
    audiences = forms.MultipleChoiceField(
        label=_("Who reads it"), choices=AUDIENCES, widget=forms.CheckboxSelectMultiple
    )
    desk = forms.ChoiceField(label=_("Desk that answers"), choices=DESKS)
    review = forms.DateField(label=_("Look at it again on"), widget=forms.DateInput)
    links = forms.CharField(
        label=_("Links"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("To other policies or guidance, one per line: title | https://address"),
    )  # fmt: skip

    def clean_links(self) -> list[tuple[str, str]]:
        """Return title and address of each line."""
        found = []
        for line in lines(self.cleaned_data["links"]):
            title, mark, url = (part.strip() for part in line.rpartition("|"))
            if not mark or not title or not url.startswith(("https://", "http://")) or " " in url:
                message = gettext("“%(line)s”: write the title, the sign | and an address that starts with https://")
                raise forms.ValidationError(message % {"line": line[:80]})
            found.append((title, url))
        return found

    def facts(self, old: Clause) -> dict[str, Any]:
        """Return the changed fields of the clause. A link that is still there keeps its title in other languages."""
        data = self.cleaned_data
        known = {link.url: link for link in old.links}
        links = tuple(_link(title, url, known) for title, url in data["links"])
        audiences = tuple(name for name, _label in AUDIENCES if name in data["audiences"])
        return {
            "section": data["section"],
            "audiences": audiences,
            "desk": data["desk"],
            "review": data["review"],
            "links": links,
        }


def _link(title: str, url: str, known: Mapping[str, Link]) -> Link:
    old = known.get(url)
    if old and title in old.title.values():
        return old
    return Link(title=dict.fromkeys(old.title if old else NAMES, title), url=url, dated=old.dated if old else None)


def facts_initial(clause: Clause, language: str) -> dict[str, Any]:
    """Return what stands in the fields of a clause's facts."""
    links = [(link.title.get(language) or next(iter(link.title.values())), link.url) for link in clause.links]
    return {
        "section": clause.section,
        "audiences": list(clause.audiences),
        "desk": clause.desk,
        "review": clause.review,
        "links": "\n".join(f"{title} | {url}" for title, url in links),
    }


class NewClauseForm(_Plain):
    """What a clause of one's own begins with. It can be saved when it has a reason, an alternative and a desk."""

    title = forms.CharField(label=_("Title"), max_length=200)
    section = forms.ChoiceField(label=_("Section"), choices=SECTIONS)
    desk = forms.ChoiceField(label=_("Desk that answers"), choices=DESKS)
    audiences = forms.MultipleChoiceField(
        label=_("Who reads it"),
        choices=AUDIENCES,
        widget=forms.CheckboxSelectMultiple,
        initial=["personal", "corporate"],
    )
    text = forms.CharField(label=_("The clause"), widget=forms.Textarea(attrs={"rows": 8}))
    why = forms.CharField(label=_("Why"), widget=forms.Textarea(attrs={"rows": 4}))
    instead = forms.CharField(label=_("What you can do instead"), widget=forms.Textarea(attrs={"rows": 4}))


class QuestionForm(_Plain):
    """One question for training: what is asked, and up to four answers, each right or not, each with why."""

    prompt = forms.CharField(label=_("Question"), required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Add room for the answers."""
        super().__init__(*args, **kwargs)
        for number in range(1, ANSWERS + 1):
            words = {"number": number}
            self.fields[f"text_{number}"] = forms.CharField(label=gettext("Answer %(number)s") % words, required=False)
            self.fields[f"right_{number}"] = forms.BooleanField(label=gettext("This is right"), required=False)
            self.fields[f"why_{number}"] = forms.CharField(label=gettext("Why"), required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for two answers, one of them right, each with why; a question without words is taken away."""
        cleaned = super().clean() or {}
        if not cleaned.get("prompt"):
            return cleaned
        given = [number for number in range(1, ANSWERS + 1) if cleaned.get(f"text_{number}")]
        if len(given) < 2:
            self.add_error("text_1", gettext("A question needs at least two answers."))
        elif not any(cleaned.get(f"right_{number}") for number in given):
            self.add_error("right_1", gettext("At least one answer is right."))
        for number in given:
            if not cleaned.get(f"why_{number}"):
                self.add_error(f"why_{number}", gettext("Say why: that is what people learn from."))
        return cleaned

    def question(self) -> Question | None:
        """Return the question, None where there is none."""
        data = self.cleaned_data
        if not data.get("prompt"):
            return None
        answers = [
            Answer(text=_line(data[f"text_{n}"]), right=data[f"right_{n}"], why=_line(data[f"why_{n}"]))
            for n in range(1, ANSWERS + 1)
            if data.get(f"text_{n}")
        ]
        return Question(prompt=_line(data["prompt"]), answers=tuple(answers))


def _line(text: str) -> str:
    return " ".join(text.split())


def question_initial(question: Question) -> dict[str, Any]:
    """Return what stands in the fields of a question."""
    found: dict[str, Any] = {"prompt": question.prompt}
    for number, answer in enumerate(question.answers[:ANSWERS], 1):
        found |= {f"text_{number}": answer.text, f"right_{number}": answer.right, f"why_{number}": answer.why}
    return found


QuestionSet = forms.formset_factory(QuestionForm, extra=1, max_num=12, absolute_max=20)
"""The questions of a clause in one language, with room for one more."""


class RulesForm(_Plain):
    """The rules of a clause as the text of its file."""

    rules = forms.CharField(
        label=_("rules.toml"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 30, "spellcheck": "false"}),
    )
