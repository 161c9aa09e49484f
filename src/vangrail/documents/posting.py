"""The part of the page beside the policy for the moment itself: what to post, when to wait, what to do with anger."""

from collections.abc import Iterator

from vangrail.documents.filler import Filler
from vangrail.documents.model import Block, Items, Note, Pairs, Prose, Section
from vangrail.documents.text import plain
from vangrail.documents.words import word
from vangrail.source.names import name_of
from vangrail.source.page_cards import Ask, Outcome, ProfileField
from vangrail.source.page_forms import Topic


def green_list(to: Filler) -> Section:
    """Return what people can always post, each topic with first lines, a picture and the goal it serves."""
    page = to.pages.green_list
    goals = {goal.id: to.say(goal.title) for goal in to.pages.strategy.goals}
    blocks = (Prose(f"{to.say(page.intro)}\n\n{to.word('starts')} {to.say(page.make_it_yours)}"),)
    topics = tuple(_topic(to, topic, goals) for topic in page.topics)
    return Section("section-green", to.say(page.title), blocks, topics)


def _topic(to: Filler, topic: Topic, goals: dict[str, str]) -> Section:
    rows = [(to.word("picture"), to.say(topic.picture)), (to.word("mind"), to.say(topic.mind))]
    if topic.praise:
        rows.append((to.word("praise"), to.word("praise_text")))
    goal = (to.word("goal"), f"[{goals[topic.goal]}](#goal-{topic.goal})")
    starts = tuple(f"*{to.fill(start)}*" for start in topic.starts[to.language])
    blocks = (Items(starts), Pairs(tuple(rows)), Pairs((goal,), small=True))
    return Section(f"topic-{topic.id}", to.say(topic.title), blocks)


def pause_test(to: Filler) -> Section:
    """Return the questions for oneself, with the answer at which it is worth waiting."""
    page = to.pages.pause_test
    asked = tuple(f"{to.say(each.ask)} *{to.word(f'pause_{each.pause}')}*" for each in page.questions)
    blocks: tuple[Block, ...] = (
        Prose(to.say(page.intro)),
        Items(asked),
        Note("instead", to.word("clear"), to.say(page.clear.say)),
        Note("part", to.word("wait"), to.say(page.wait.say)),
        Prose(to.say(page.yours)),
    )
    return Section("section-pause", to.say(page.title), blocks)


def decision_card(to: Filler) -> Section:
    """Return the card as numbered questions; each answer says what to do, or which question comes next."""
    page = to.pages.decision_card
    asks = page.in_order()
    numbers = {ask.id: number for number, ask in enumerate(asks, 1)}
    outcomes = {each.id: each for each in page.outcomes}
    steps = tuple(_step(to, ask, numbers, outcomes) for ask in asks)
    blocks = (Prose(f"{to.say(page.intro)}\n\n{to.say(page.own)}"),)
    return Section("section-card", to.say(page.title), blocks, steps)


def _step(to: Filler, ask: Ask, numbers: dict[str, int], outcomes: dict[str, Outcome]) -> Section:
    blocks: list[Block] = []
    whom: list[tuple[str, str]] = []
    for answer, then in (("yes", ask.yes), ("no", ask.no)):
        if then in numbers:
            number = numbers[then]
            blocks.append(Prose(f"**{to.word(answer)}:** [{to.word('go', number=number)}](#step-{number})"))
            continue
        outcome = outcomes[then]
        blocks.append(Prose(f"**{to.word(answer)}:** {to.say(outcome.say)}"))
        if outcome.desk:
            whom.append((word("part.ask", to.language), to.ask(outcome.desk)))
    if whom:
        blocks.append(Pairs(tuple(whom), small=True))
    number = numbers[ask.id]
    return Section(f"step-{number}", f"{number}. {to.say(ask.ask)}", tuple(blocks))


def disclaimers(to: Filler) -> Section:
    """Return for every field of a profile the longest line that fits it, and beside them what such a line does and does not do."""
    page = to.pages.disclaimers
    blocks: list[Block] = [
        Prose(to.say(page.intro)),
        Note("part", to.word("truth"), f"{to.say(page.truth)}\n\n{to.say(page.praise)}"),
    ]
    for line, fields in _lines(to).items():
        blocks.append(Prose(f"> {plain(line)}\n\n{to.word('fits')}: {'; '.join(fields)}."))
    for each in page.questions:
        blocks += to.quiz(each, asked=f"**{to.say(each.ask)}**")
    blocks += _looked_up(to)
    return Section("section-lines", to.say(page.title), tuple(blocks))


def _lines(to: Filler) -> dict[str, list[str]]:
    """Return each line with the fields for which it is the longest that fits, counted with the company's name in it."""
    page = to.pages.disclaimers
    ready = sorted((to.say(line.text) for line in page.lines), key=len)
    found: dict[str, list[str]] = {}
    for field in page.fields:
        fitting = [line for line in ready if len(line) <= field.most]
        if fitting:
            platform, name = name_of("platforms", field.platform, to.language), to.say(page.field_name[field.field])
            field_words = to.word("field", platform=platform, field=name, count=field.most)
            found.setdefault(fitting[-1], []).append(field_words)
    return found


def _looked_up(to: Filler) -> Iterator[Pairs]:
    """Yield one footnote for all fields that were looked up on the same day, with the same certainty."""
    alike: dict[object, list[ProfileField]] = {}
    for field in to.pages.disclaimers.fields:
        alike.setdefault((field.verified, field.certainty), []).append(field)
    for fields in alike.values():
        sources = tuple(dict.fromkeys(source for field in fields for source in field.sources))
        yield to.looked_up(fields[0].model_copy(update={"sources": sources}))
