"""What is asked for an answer."""

import pytest

from vangrail.web.accounts.models import Account
from vangrail.web.desk.forms import PROBLEMS, AnswerForm, NarrowForm
from vangrail.web.drafts.actions import make
from vangrail.web.replies.queries import reply


def test_a_reply_asks_for_its_gaps(held, carla, account):
    """Then for the account; the sentence for who handed it over comes last."""
    form = AnswerForm(carla, reply("complaint_heard", "en"), "en")
    names = list(form.fields)
    assert names[0] == "gap_first_name"
    assert names[-2:] == ["account", "told"]


def test_only_accounts_that_somebody_posts_for_are_offered(held, carla, account, person):
    """A charter that names others leaves them out; a reply for one account is for that one."""
    other = Account.objects.create(name="Other", platform="x", languages=["en"])
    other.posters.add(person("Pia"))
    form = AnswerForm(carla, None, "en")
    assert list(form.fields["account"].queryset) == [account]


@pytest.mark.parametrize(
    "problem", ["missing", "dummy", "braces", "lines", "long", "short", "digits", "code", "link", "name"]
)
def test_every_problem_has_words(problem):
    """That say what to do."""
    assert str(PROBLEMS[problem])


def test_the_board_is_narrowed_by_account_and_topic(held, carla, account):
    """The accounts in use, the topics of mentions, and those that drafts have of their own."""
    make({"title": "Spring", "topic": "the fair"}, by=carla)
    make({"title": "Autumn", "topic": "praise"}, by=carla)
    form = NarrowForm()
    assert [value for value, _name in form.fields["account"].choices] == ["", account.pk]
    topics = [value for value, _name in form.fields["topic"].choices]
    assert topics.count("praise") == topics.count("the fair") == 1
