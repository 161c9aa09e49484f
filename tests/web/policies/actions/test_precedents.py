"""Answers for everybody: who may publish and retire them, and what never gets in."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.conftest import example_policy, small_policy
from tests.web.policies.models.test_precedents import row
from vangrail.source.precedents import examples
from vangrail.web.audit.models import Entry
from vangrail.web.policies.actions import publish_precedent, retire_precedent, settle, take_examples
from vangrail.web.policies.actions.precedents import forget_precedents
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Precedent, Retirement
from vangrail.web.policies.queries import moment

MAIL = "gmail.com"  # alone it is nobody's address

pytestmark = pytest.mark.django_db
POLICY = small_policy()


def wanted(**more):
    """Return a precedent that was filled in."""
    fields = {
        "clause": "a_clause", "desk": "legal", "answer": "fine", "words": [["photo"]],
        "question": {"en": "May I post a photo?"}, "text": {"en": "You may."},
    }  # fmt: skip
    return Precedent(**fields | more)


@pytest.fixture
def lena(person):
    """Give the person of the legal desk."""
    return person("Lena Legal", "desk", desk="legal")


def test_a_desk_publishes_and_every_check_has_it(lena):
    """With an entry in the chain that says nothing of the words."""
    found = publish_precedent(wanted(), POLICY, by=lena)
    assert (found.decided_by, found.key in [each.key for each in moment().book]) == (lena, True)
    entry = Entry.objects.get(kind="policies.precedent_published")
    assert entry.payload.said == {"clause": "a_clause", "desk": "legal", "answer": "fine"}


def test_another_desk_may_not_and_the_owner_may(person, owner, employee, lena):
    """Publish and retire alike."""
    hana = person("Hana", "desk", desk="hr")
    for who in (hana, employee):
        with pytest.raises(PermissionDenied):
            publish_precedent(wanted(), POLICY, by=who)
    found = publish_precedent(wanted(), POLICY, by=owner)
    for who in (hana, employee):
        with pytest.raises(PermissionDenied):
            retire_precedent(found, "Old.", by=who)
    retire_precedent(found, "Old.", by=lena)
    assert retire_precedent(found, "Again.", by=owner).why == "Old."
    assert Entry.objects.filter(kind="policies.precedent_retired").count() == 1


@pytest.mark.parametrize(
    "more",
    [
        {"question": {"en": "May I, 0470 12 34 56?"}},
        {"text": {"en": f"Ask jan.peeters@{MAIL}."}},
        {"text": {"en": "Ask @janp."}},
        {"text": {"en": "As lena legal said."}},
        {"words": [["@janp"]]},
        {"question": {}},
        {"text": {}},
    ],
)
def test_what_points_to_somebody_does_not_get_in(lena, more):
    """By no page and no program."""
    with pytest.raises(RefusedError):
        publish_precedent(wanted(**more), POLICY, by=lena, nobody=True)
    assert not Precedent.objects.exists()


def test_a_doubt_needs_a_word(lena):
    """That what looks like a name is none."""
    doubtful = {"question": {"en": "May I post the photo from Pampus?"}}
    with pytest.raises(RefusedError):
        publish_precedent(wanted(**doubtful), POLICY, by=lena)
    assert publish_precedent(wanted(**doubtful), POLICY, by=lena, nobody=True).stands


def test_another_wording_takes_its_place(lena):
    """The one before says what stands in its place."""
    one = publish_precedent(wanted(), POLICY, by=lena)
    other = publish_precedent(wanted(text={"en": "Yes, you may."}), POLICY, by=lena, replaces=one)
    assert Retirement.objects.get(precedent=one).replaced_by == other
    assert [each.key for each in moment().book] == [other.key]


def test_reasons_are_asked_for(owner):
    """To retire one, and to keep two."""
    one, other = row(), row()
    for act in (lambda: retire_precedent(one, " ", by=owner), lambda: settle(one, other, "", by=owner)):
        with pytest.raises(RefusedError):
            act()


def test_settling_is_the_owners(owner, lena):
    """Once for each pair, whichever is named first."""
    one, other = row(), row()
    with pytest.raises(PermissionDenied):
        settle(one, other, "Both.", by=lena)
    assert settle(other, one, "Both.", by=owner) == settle(one, other, "Again.", by=owner)
    assert Entry.objects.filter(kind="policies.precedents_settled").count() == 1


def test_examples_are_taken_once(owner):
    """Those that fit; one that was retired does not come back."""
    assert take_examples(POLICY, by=owner) == 0
    number = take_examples(example_policy(), by=owner)
    assert number == sum(one.fits(example_policy()) for one in examples())
    Precedent.objects.first().delete()
    assert take_examples(example_policy(), by=owner) == 1
    assert Precedent.objects.exclude(decided_by=None).count() == 0


def test_the_first_publication_fills_the_book(published):
    """With the examples that fit it: none fit the small one."""
    assert published
    assert not Precedent.objects.exists()


def test_old_ones_are_forgotten(owner, settings):
    """After their time, and not before."""
    settings.PRECEDENT_DAYS = 10
    now = timezone.now()
    retired, over, standing = row(), row(until=timezone.localdate(now) + timedelta(days=1)), row()
    retire_precedent(retired, "Old.", by=owner, at=now)
    assert forget_precedents(at=now + timedelta(days=5)) == 0
    assert forget_precedents(at=now + timedelta(days=13)) == 2
    assert list(Precedent.objects.all()) == [standing]
    assert over
    assert Entry.objects.filter(kind="policies.precedents_forgotten").count() == 1
