"""The part of the page beside the policy for a quiet moment: who reads along, checklists, lessons, why we are online."""

from vangrail.documents.filler import Filler
from vangrail.documents.model import Block, Items, Note, Pairs, Prose, Section
from vangrail.source.names import name_of
from vangrail.source.page_forms import Checklist, Goal, Lesson, PlatformCard


def platforms(to: Filler) -> Section:
    """Return a card for each platform, with the day on which it was last looked up."""
    page = to.pages.platforms
    cards = tuple(_card(to, card) for card in page.cards)
    return Section(
        "section-platforms", to.say(page.title), (Prose(f"{to.say(page.intro)} {to.say(page.outdated)}"),), cards
    )


def _card(to: Filler, card: PlatformCard) -> Section:
    rows = tuple((to.word(key), to.say(getattr(card, key))) for key in ("public", "settings", "tip"))
    return Section(
        f"platform-{card.id}",
        name_of("platforms", card.id, to.language),
        (Pairs(rows), to.looked_up(card, read=card.read)),
    )


def checklists(to: Filler) -> Section:
    """Return the lists to tick: what holds for every account first, then for one's own and for the company's."""
    page = to.pages.checklists
    return Section(
        "section-lists", to.say(page.title), (Prose(to.say(page.intro)),), tuple(_list(to, each) for each in page.lists)
    )


def _list(to: Filler, page: Checklist) -> Section:
    blocks: list[Block] = [Prose(to.say(page.why))]
    for whose in ("both", "own", "company"):
        items = tuple(to.say(item.text) for item in page.items if item.whose == whose)
        if items:
            blocks += [Prose(f"**{to.word(whose)}**"), Items(items, ticks=True)]
    blocks += [Note("part", to.word("trouble"), to.say(page.ask)), to.looked_up(page, in_app=False)]
    return Section(f"list-{page.id}", to.say(page.title), tuple(blocks))


def lessons(to: Filler) -> Section:
    """Return the lessons; the answer to each question is folded away after it."""
    page = to.pages.lessons
    return Section(
        "section-lessons",
        to.say(page.title),
        (Prose(to.say(page.intro)),),
        tuple(_lesson(to, each) for each in page.lessons),
    )


def _lesson(to: Filler, lesson: Lesson) -> Section:
    blocks: list[Block] = [
        Prose(to.say(lesson.text)),
        Note("incident", to.word("example"), to.say(lesson.example)),
        Note("instead", to.word("attempt"), to.say(lesson.attempt)),
        *to.quiz(lesson, asked=f"**{to.word('question')}.** {to.say(lesson.ask)}"),
    ]
    if rows := tuple(to.see(lesson.see)):
        blocks.append(Pairs(rows, small=True))
    return Section(f"lesson-{lesson.id}", to.say(lesson.title), tuple(blocks))


def strategy(to: Filler) -> Section:
    """Return why the company is online: its goals, what it does and leaves for them, and who looks after it."""
    page = to.pages.strategy
    done, left = (
        "\n".join(f"- {to.say(each.text)}" for each in page.choices if each.kind == kind) for kind in ("do", "leave")
    )
    blocks: list[Block] = [Prose(f"{to.say(page.intro)}\n\n{to.say(page.values)}")]
    blocks += [Note("instead", to.word("do"), done)] if done else []
    blocks += [Note("part", to.word("leave"), left)] if left else []
    blocks.append(Note("part", to.word("who"), "\n".join(f"- {to.say(each.text)}" for each in page.who)))
    blocks.append(Prose(to.say(page.change)))
    return Section("section-strategy", to.say(page.title), tuple(blocks), tuple(_goal(to, goal) for goal in page.goals))


def _goal(to: Filler, goal: Goal) -> Section:
    sign = Pairs(((to.word("sign"), to.say(goal.sign)),), small=True)
    return Section(f"goal-{goal.id}", to.say(goal.title), (Prose(to.say(goal.means)), sign))
