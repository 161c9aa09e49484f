"""The shipped drills as scenarios of a course, with the company's own names filled in."""

from vangrail.decisions.course import Scenario
from vangrail.documents.filler import Filler
from vangrail.languages import SHIPPED, choose
from vangrail.policy.audience import Audience
from vangrail.policy.clause import Answer, Question
from vangrail.policy.model import Policy
from vangrail.source.drills import ABOUT, load_drills
from vangrail.source.page_parts import Quiz


def scenarios(policy: Policy, audience: Audience, language: str) -> tuple[Scenario, ...]:
    """Return the drills for these readers, in the language or its nearest relative that is shipped."""
    to = Filler(policy, choose(language, SHIPPED), {}, "")
    return tuple(
        Scenario(
            id=drill.id,
            section="protect",
            title=to.say(drill.title),
            scene=to.say(drill.scene),
            questions=tuple(_question(to, quiz) for quiz in drill.questions),
            about=ABOUT,
        )
        for drill in load_drills()
        if audience in drill.audiences
    )


def _question(to: Filler, quiz: Quiz) -> Question:
    answers = tuple(Answer(text=to.say(each.text), right=each.right, why=to.say(each.why)) for each in quiz.answers)
    return Question(prompt=to.say(quiz.ask), answers=answers)
