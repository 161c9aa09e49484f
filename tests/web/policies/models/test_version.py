"""A version is the whole policy."""

import pytest

from tests.web.conftest import small_policy
from vangrail.policy.company import NeedToKnow
from vangrail.policy.model import seal
from vangrail.web.policies.actions import propose

pytestmark = pytest.mark.django_db


def test_a_version_gives_back_the_policy_it_was_made_of(published):
    """Same digest, and a label to call it by."""
    assert published.policy().digest == published.digest
    assert (str(published), str(published.content)) == ("0.1", "the text of 0.1")


def test_the_folder_is_kept_to_the_letter(proposed):
    """Line endings too; the text of the policy is no part of what lists read."""
    assert proposed.files == {"policy.toml": "company = 1\r\n"}
    assert "content" not in {field.name for field in type(proposed)._meta.concrete_fields}


def test_need_to_know_terms_come_back_and_stand_in_no_file(owner):
    """The checker needs them; the folder and the canonical form never show them."""
    secret = NeedToKnow(salt="salt", terms=("Project Otter",))
    policy = small_policy().model_copy(update={"need_to_know": secret, "need_to_know_seal": seal(secret)})
    version = propose(policy, {"need_to_know.toml": "terms = ['Project Otter']"}, by=owner)
    assert version.policy().need_to_know == secret
    assert version.files == {}
    assert b"Otter" not in version.content.json()
