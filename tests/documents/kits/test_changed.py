"""What changed between two versions, for one kind of reader."""

import pytest

from vangrail.documents.kits.changed import what_changed
from vangrail.documents.markdown import render
from vangrail.languages import SHIPPED
from vangrail.policy.audience import AUDIENCES
from vangrail.policy.company import Desk, Lexicon, Person, Room


def edited(policy, name, **changes):
    """Return the policy with the English text of a clause changed, as version 0.2."""
    clause = policy.clause(name)
    texts = {**clause.texts, "en": clause.texts["en"].model_copy(update=changes)}
    return swapped(policy, clause.model_copy(update={"texts": texts}))


def swapped(policy, clause):
    """Return the policy with another clause in place of the one of its name, as version 0.2."""
    clauses = tuple(clause if each.id == clause.id else each for each in policy.clauses)
    return policy.model_copy(update={"clauses": clauses, "version": "0.2"})


def without(policy, *names):
    """Return the policy without some clauses."""
    return policy.model_copy(update={"clauses": tuple(each for each in policy.clauses if each.id not in names)})


def parts(kit):
    """Return the sections by anchor."""
    return {section.anchor: section for _, section in kit.walk()}


@pytest.mark.parametrize("language", SHIPPED)
def test_a_new_clause_is_shown_whole(policy, language):
    """And staff sign again."""
    kit = what_changed(without(policy, "interests"), policy.model_copy(update={"version": "0.2"}), language, "personal")
    assert parts(kit)["interests"].blocks[0].text == policy.clause("interests").texts[language].text
    assert "0.2" in parts(kit)["kit-todo"].blocks[0].text


def test_a_clause_that_went_is_named(policy):
    """By the title it had."""
    gone = parts(what_changed(policy, without(policy, "interests"), "en", "personal"))["kit-gone"]
    assert gone.blocks[0].items == ("**Family, friends and money.** This is no longer in the policy.",)


def test_a_clause_for_other_readers_now_is_new_to_some_and_gone_to_others(policy):
    """Each page says its own half."""
    clause = policy.clause("review")
    new = swapped(policy, clause.model_copy(update={"audiences": ("corporate", "third_party")}))
    gone = parts(what_changed(policy, new, "en", "personal"))["kit-gone"]
    assert gone.blocks[0].items == ("**Kept up to date.** This is no longer meant for you.",)
    assert "review" in parts(what_changed(policy, new, "en", "third_party"))


def test_a_text_that_reads_differently_is_set_beside_what_it_said(policy):
    """Only its changed sentences, in this language alone."""
    new = edited(policy, "lone_worker", instead="Wait until you are home. Then post it, please.")
    section = parts(what_changed(policy, new, "en", "personal"))["lone_worker"]
    label, said = section.blocks
    assert label.text == "**Instead**"
    assert [row for row, _ in said.rows] == ["It said", "It says now"]
    assert "lone_worker" not in parts(what_changed(policy, new, "nl", "personal"))


def test_a_part_for_others_is_no_change_for_these(policy):
    """The words for company accounts concern who posts there."""
    clause = policy.clause("lone_worker").texts["en"]
    new = edited(
        policy, "lone_worker", parts={**clause.parts, "corporate": "Never show who is alone, whatever happens."}
    )
    assert "lone_worker" in parts(what_changed(policy, new, "en", "corporate"))
    assert "lone_worker" not in parts(what_changed(policy, new, "en", "personal"))


def test_a_typing_error_asks_nothing_of_anybody(policy):
    """It is mentioned, and nobody signs again."""
    text = policy.clause("lone_worker").texts["en"].text
    kit = what_changed(policy, edited(policy, "lone_worker", text=text.replace("moon", "mooon")), "en", "personal")
    assert kit.intro == ("Only small things changed. You need not do anything.",)
    assert parts(kit)["kit-todo"].blocks[0].text.startswith("Nothing.")
    assert "details" in parts(kit)["kit-also"].blocks[0].items[0]


def test_who_answers_now_is_told_with_how_to_reach_them(policy):
    """From the new version."""
    desks = {**policy.desks, "security": Desk(person=Person(name="Mo Ali", contact="mo@bakfiets.example"))}
    kit = what_changed(policy, policy.model_copy(update={"desks": desks}), "en", "personal")
    assert parts(kit)["kit-people"].blocks[0].rows == (("Security", "Mo Ali, <mo@bakfiets.example>"),)


def test_a_room_that_changed_is_told(policy):
    """As the policy tells it."""
    new = policy.model_copy(update={"rooms": (Room(name="Shop", level="amber"), *policy.rooms[:1])})
    kit = what_changed(policy, new, "en", "personal")
    assert parts(kit)["kit-also"].blocks[0].items == ("**Shop**: ask first",)


def test_a_language_that_came_is_told(policy):
    """The clauses in it are no new rules."""
    texts = [{name: text for name, text in each.texts.items() if name != "es"} for each in policy.clauses]
    clauses = tuple(each.model_copy(update={"texts": found}) for each, found in zip(policy.clauses, texts, strict=True))
    kit = what_changed(policy.model_copy(update={"clauses": clauses}), policy, "es", "personal")
    assert [section.anchor for section in kit.sections] == ["kit-also", "kit-todo"]
    assert parts(kit)["kit-also"].blocks[0].items == ("La política se puede leer ahora en otros idiomas.",)


def test_secret_words_are_never_told(policy):
    """Not even that there are more of them."""
    new = policy.model_copy(update={"lexicon": Lexicon(secret=("Project Heron",))})
    for audience in AUDIENCES:
        text = render(what_changed(policy, new, "en", audience)).decode()
        assert "Heron" not in text
        assert "For you nothing has changed." in text


@pytest.mark.parametrize("audience", AUDIENCES)
def test_nothing_changed_is_said(policy, audience):
    """And nothing is asked."""
    kit = what_changed(policy, policy, "en", audience)
    assert [section.anchor for section in kit.sections] == ["kit-todo"]
    assert kit.sections[0].blocks[0].text.startswith("Nothing.")


def test_people_of_other_companies_do_not_sign_with_us(policy):
    """Their own employer hands them the page; a candidate signs nothing at all."""
    old = without(policy, "your_rights")
    third = parts(what_changed(old, policy, "en", "third_party"))["kit-todo"].blocks[0].text
    candidate = parts(what_changed(old, policy, "en", "candidate"))["kit-todo"].blocks[0].text
    assert "Your employer or agency gives you the new page" in third
    assert "nothing to sign" in candidate


def test_the_page_names_both_versions(policy):
    """And carries those of the new one."""
    kit = what_changed(without(policy, "interests"), policy.model_copy(update={"version": "0.2"}), "es", "personal")
    assert kit.subtitle.startswith("De la versión 0.1 a la versión 0.2")
    assert kit.name == "changed-personal.es"
