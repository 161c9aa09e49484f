"""Who comes by an entrance, and the word of an agency."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.entrances.actions.guests import Named, attest, vouch
from vangrail.web.entrances.models import Guest, Word
from vangrail.web.people.models import Person
from vangrail.web.signatures.models import Signature
from vangrail.web.signatures.reading import text_digest

pytestmark = pytest.mark.django_db
ANA = Named("Ana Alves", "Temps & Co")


def test_a_signature_holds_the_digest_of_the_text_in_its_language(published_example, of_agency):
    """Like everybody's."""
    made = attest(of_agency, ANA, published_example, language="es")
    assert made.text_digest == text_digest(published_example.pk, published_example.digest, "third_party", "es")
    assert (made.language, made.person.language) == ("es", "es")


def test_they_are_here_until_their_contract_or_the_entrance_ends(published_example, of_agency):
    """Whichever is first."""
    soon = timezone.localdate() + timedelta(days=3)
    first = attest(of_agency, Named("Bo", "Temps & Co", last_day=soon), published_example, language="en")
    late = Named("Cleo", "Temps & Co", last_day=soon + timedelta(days=900))
    second = attest(of_agency, late, published_example, language="en")
    assert first.person.left == soon + timedelta(days=1)
    assert second.person.left == of_agency.expires + timedelta(days=1)


def test_who_is_on_the_list_already_is_not_made_twice(published_example, of_agency, person):
    """A third party whom the company listed without an address signs as themselves."""
    listed = person("Ana Alves", kind="third_party", agency="temps & co")
    Person.objects.filter(pk=listed.pk).update(email=None)
    assert attest(of_agency, ANA, published_example, language="en").person == listed
    assert Guest.objects.get().person == listed


def test_what_was_signed_before_still_counts(published_example, of_agency, at_site):
    """Signing at another entrance gives the same signature."""
    first = attest(of_agency, ANA, published_example, language="en")
    assert attest(at_site, ANA, published_example, language="nl") == first
    assert Signature.objects.count() == 1


def test_an_agency_s_word_is_kept_with_who_gave_it(published_example, of_agency):
    """Twice the same is one; another list is another one."""
    people = [ANA, Named("Bo", "Temps & Co")]
    first = vouch(of_agency, people, published_example, name="Greta", language="en")
    assert vouch(of_agency, people[::-1], published_example, name="Greta", language="en") == first
    assert vouch(of_agency, people[:1], published_example, name="Greta", language="en") != first
    assert Word.objects.count() == 2
    assert set(Signature.objects.values_list("way", flat=True)) == {"agency"}


def test_who_signed_themselves_keeps_their_own_signature(published_example, of_agency):
    """The agency's word does not write over it."""
    made = attest(of_agency, ANA, published_example, language="en")
    vouch(of_agency, [ANA], published_example, name="Greta", language="nl")
    assert Signature.objects.get() == made
