"""What there is one of."""

from datetime import date

import pytest
from django.utils.translation import override

from vangrail.policy.company import Desk, Person, WorkRules
from vangrail.source.reader import read_files
from vangrail.web.editor.forms import sheets
from vangrail.web.editor.parts import part_of

SOURCE = read_files({"policy.toml": 'company = "Acme"\ncountry = "BE"\nalso_in = ["NL"]\nlanguages = ["nl", "en"]\n'})
PEOPLE = [("ada@example.org", "Ada")]


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_facts_about_the_company_go_in_and_out(language):
    """Countries and lines of work by the names that people use."""
    facts = part_of(SOURCE, "company")
    with override(language):
        initial = sheets.company_initial(facts)
        form = sheets.CompanyForm({name: value for name, value in initial.items() if value is not None})
        assert form.is_valid(), form.errors
    assert {**facts, **form.value} == facts


def test_a_country_that_is_none_is_said():
    """Beside its field."""
    form = sheets.CompanyForm(
        {"name": "A", "countries": "Atlantis", "sectors": "shop", "languages": ["nl"], "first": "nl"}
    )
    assert not form.is_valid()
    assert "Atlantis" in form.errors["countries"][0]


def test_the_language_that_leads_comes_first():
    """Even if nobody ticked it."""
    data = {"name": "A", "countries": "BE", "sectors": "shop", "languages": ["en"], "first": "es"}
    form = sheets.CompanyForm(data)
    assert form.is_valid()
    assert form.value["languages"] == ("es", "en")


def test_work_rules_are_whole_or_none():
    """Half an article allows no sanction."""
    whole = sheets.WorkRulesSheet({"article": "12", "date": "2024-03-01", "document": "Handbook"})
    assert whole.is_valid()
    assert whole.value == WorkRules(article="12", dated=date(2024, 3, 1), document="Handbook")
    assert sheets.initial_of(whole.value)["date"] == date(2024, 3, 1)
    nothing = sheets.WorkRulesSheet({"article": "", "date": "", "document": ""})
    assert nothing.is_valid()
    assert nothing.value is None
    assert not sheets.WorkRulesSheet({"article": "12", "date": "", "document": ""}).is_valid()


def test_a_desk_has_people_who_were_chosen_or_typed():
    """A colleague brings their address; what stood there stands there again."""
    form = sheets.DeskSheet({"colleague": "ada@example.org", "deputy_name": "Bo", "answers_within": "4"}, people=PEOPLE)
    assert form.is_valid(), form.errors
    ada = Person(name="Ada", contact="ada@example.org")
    assert form.value == Desk(person=ada, deputy=Person(name="Bo"), answers_within=4)
    initial = sheets.desk_initial(form.value, dict(PEOPLE))
    assert (initial["colleague"], initial["deputy_name"]) == ("ada@example.org", "Bo")
    assert sheets.desk_initial(None, {}) == {}


def test_the_owner_is_a_person_with_a_name():
    """Typed or chosen."""
    assert not sheets.OwnerSheet({"role": "boss"}, people=PEOPLE).is_valid()
    form = sheets.OwnerSheet({"name": "Bo", "role": "boss", "contact": "bo@example.org"}, people=PEOPLE)
    assert form.is_valid()
    assert form.value == Person(name="Bo", role="boss", contact="bo@example.org")
    assert sheets.person_initial(None, {}) == {}


def test_other_peoples_people_are_named_or_nobody():
    """As the interview reads them."""
    form = sheets.ThirdPartiesSheet({"kinds": "Temps, cleaning crew"})
    assert form.is_valid()
    assert form.value == ("temps", "cleaning_crew")
    empty = sheets.ThirdPartiesSheet({"kinds": ""})
    assert empty.is_valid()
    assert empty.value == ()


def test_a_review_has_a_day_and_a_reader():
    """All of it may be empty."""
    form = sheets.ReviewSheet({"next": "2027-01-01", "by": "Ada"})
    assert form.is_valid()
    assert (form.value.next, form.value.by) == (date(2027, 1, 1), "Ada")
