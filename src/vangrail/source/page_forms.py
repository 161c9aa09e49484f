"""The shared pages as they stand in `library/pages/`: strict forms, one for each file."""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from vangrail.policy.base import Slug
from vangrail.policy.company import DeskName
from vangrail.source.forms import Form
from vangrail.source.page_parts import Checked, ClauseId, Lists, Page, Platform, Quiz, Words

_DATES: Final = r"^(\d{4}(-\d{2}){0,2}(, \d{4}(-\d{2}){0,2})*)?$"


class Goal(Form):
    """A goal of the strategy: what is done for it, and how somebody notices that it works."""

    id: Slug
    title: Words
    means: Words
    sign: Words


class ChoiceForm(Form):
    """Something that is done, or left, on purpose."""

    kind: Literal["do", "leave"]
    text: Words


class Who(Form):
    """What a desk does for it."""

    desk: DeskName
    text: Words


class Strategy(Page):
    """strategy.toml: why the company is on social media at all."""

    values: Words
    change: Words
    goals: tuple[Goal, ...] = Field(alias="goal", min_length=1)
    choices: tuple[ChoiceForm, ...] = Field(alias="choice", min_length=1)
    who: tuple[Who, ...] = Field(min_length=1)


class Topic(Form):
    """Something that can always be posted. `praise` where the post may praise what the company sells."""

    id: Slug
    goal: Slug
    praise: bool
    title: Words
    starts: Lists
    picture: Words
    mind: Words


class GreenList(Page):
    """green_list.toml: what people can always post."""

    make_it_yours: Words
    topics: tuple[Topic, ...] = Field(alias="topic", min_length=1)


class PauseQuestion(Form):
    """One question; `pause` is the answer at which it is worth waiting."""

    id: Slug
    pause: Literal["yes", "no"]
    ask: Words


class Say(Form):
    """What is said at the end."""

    say: Words


class PauseTest(Page):
    """pause_test.toml: ten seconds, for oneself."""

    yours: Words
    questions: tuple[PauseQuestion, ...] = Field(alias="question", min_length=1)
    clear: Say
    wait: Say


class PlatformCard(Checked):
    """Who can read along on a platform. `read` says from when the sources are, as far as known."""

    id: Platform
    read: Annotated[str, StringConstraints(pattern=_DATES)]
    public: Words
    settings: Words
    tip: Words


class Platforms(Page):
    """platforms.toml: who can read along, and where the settings are."""

    outdated: Words
    unverified: Words
    cards: tuple[PlatformCard, ...] = Field(alias="platform", min_length=1)


class Item(Form):
    """One point of a list, for own accounts, for company accounts, or for both."""

    whose: Literal["own", "company", "both"] = Field(alias="for")
    text: Words


class Checklist(Checked):
    """A list to tick for oneself. `vault` says that the company's own password vault belongs beside it."""

    id: Slug
    vault: bool
    title: Words
    why: Words
    ask: Words
    items: tuple[Item, ...] = Field(alias="item", min_length=1)


class Checklists(Page):
    """checklists.toml: passwords and devices."""

    lists: tuple[Checklist, ...] = Field(alias="list", min_length=1)


class Lesson(Quiz):
    """Two minutes: a text, an example, something to try, and a question."""

    id: Slug
    minutes: int = Field(ge=1, le=10)
    see: tuple[ClauseId, ...]
    title: Words
    text: Words
    example: Words
    attempt: Words = Field(alias="try")


class Lessons(Page):
    """lessons.toml: five micro-lessons."""

    lessons: tuple[Lesson, ...] = Field(alias="lesson", min_length=1)
