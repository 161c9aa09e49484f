"""Sanctions need a place in the work rules."""

from datetime import date

from vangrail.policy.company import WorkRules
from vangrail.source.answers import policy_from_answers

TEXT = "Posts like this may lead to dismissal. They may also lead to a written warning."


def test_it_is_said_once(found):
    """The first sanction is the place; the others have the same remedy."""
    assert [TEXT[slice(*each.span)] for each in found("sanctions-without-work-rules", TEXT, country="BE")] == [
        "Posts like this may lead to dismissal."
    ]


def test_a_company_that_named_its_work_rules_is_left_alone(found):
    """The loader asked for article, date and document already."""
    policy = policy_from_answers({"company": "Acme", "country": "BE", "languages": ["en"]})
    assert found("sanctions-without-work-rules", TEXT, company=policy)
    rules = WorkRules(article="article 12", dated=date(2024, 3, 1), document="Work rules")
    assert not found("sanctions-without-work-rules", TEXT, company=policy.model_copy(update={"work_rules": rules}))
