"""Who says yes: routes, seats, deputies, handing over, guests; and nobody about their own."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.decisions.approval import (
    Asked,
    Decided,
    Guest,
    Handed,
    Member,
    Post,
    Sealed,
    Team,
    open_to,
    resolved,
    route_for,
    seats_of,
    standing,
    valid_until,
    why_not,
)
from vangrail.policy.approval import ASKED, PLAIN, Route, Step

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ANY = Step(who=("approvers",))
ALL = Step(who=("approvers",), needs="all")
LEGAL = Step(who=("legal",))
ACTORS = [*"abcdef", "guest:1", "guest:2"]


def team(approvers="", legal="", owner="", handed=(), guests=()):
    """Return a team: a letter each, a deputy in capitals."""
    groups = {"approvers": approvers, "legal": legal, "owner": owner}
    members = {
        name: tuple(Member(each.lower(), deputy=each.isupper()) for each in given) for name, given in groups.items()
    }
    return Team(members, tuple(handed), tuple(guests))


def handed(giver, taker, begins=-1, ends=1):
    """Hand decisions over for some hours around now."""
    return Handed(giver, taker, NOW + timedelta(hours=begins), NOW + timedelta(hours=ends))


def asked(*steps, authors="a", decided=()):
    """Return what is asked; decisions are texts such as `0b+`."""
    said = tuple(Decided(int(each[0]), each[1:-1], yes=each[-1] == "+") for each in decided)
    return Asked(steps, frozenset(authors), said)


MEMBERS = st.lists(st.builds(Member, st.sampled_from(ACTORS[:6]), st.booleans()), max_size=4, unique=True).map(tuple)
TEAMS = st.builds(
    Team,
    st.fixed_dictionaries(dict.fromkeys(("approvers", "legal", "owner"), MEMBERS)),
    st.lists(
        st.builds(
            handed, st.sampled_from(ACTORS[:6]), st.sampled_from(ACTORS[:6]), st.integers(-3, 2), st.integers(-2, 3)
        ),
        max_size=4,
    ).map(tuple),
    st.lists(st.builds(Guest, st.sampled_from(ACTORS[6:]), st.sampled_from(ACTORS[:6])), max_size=2).map(tuple),
)
STEPS = st.lists(
    st.sampled_from([ANY, ALL, LEGAL, Step(who=("legal", "approvers"), needs="all")]), min_size=1, max_size=3
)
AUTHORS = st.frozensets(st.sampled_from(ACTORS), min_size=1, max_size=3)


def run(steps, authors, there, choose, most=40):
    """Let whoever may decide say yes, one after the other, as `choose` picks; return what was asked and how it ended."""
    now = Asked(tuple(steps), authors)
    for _ in range(most):
        found = standing(now, there, NOW)
        if found.state != "waiting":
            return now, found
        actor = choose(sorted(found.may))
        now = Asked(now.steps, authors, (*now.decided, Decided(found.step, actor, yes=True, seat=found.seat_of(actor))))
    message = "it never ended"
    raise AssertionError(message)


@given(TEAMS, STEPS, AUTHORS, st.randoms())
def test_nobody_decides_about_their_own_by_any_road(there, steps, authors, random):
    """Not by their role, as a deputy, for somebody, or as a guest; and what they handed over reaches nobody by that."""
    done, _end = run(steps, authors, there, random.choice)
    assert not authors & {each.actor for each in done.decided}
    for step in steps:
        for seat in seats_of(step, authors, there, NOW):
            assert not authors & seat.may
    for actor in authors:
        assert why_not(done, there, actor, NOW) == "own"


@given(TEAMS, STEPS, AUTHORS, st.randoms())
def test_it_ends_in_a_yes_or_says_that_nobody_may(there, steps, authors, random):
    """Whoever decides first: it never waits for nobody in silence."""
    done, end = run(steps, authors, there, random.choice)
    assert end.state in {"approved", "stuck"}
    if end.state == "approved":
        assert {each.step for each in done.decided} == set(range(len(steps)))


@given(TEAMS, STEPS, AUTHORS, st.randoms())
def test_nobody_decides_twice_in_a_step(there, steps, authors, random):
    """So that all of two people are two people."""
    done, _end = run(steps, authors, there, random.choice)
    assert len({(each.step, each.actor) for each in done.decided}) == len(done.decided)


@given(TEAMS, STEPS, AUTHORS, st.randoms())
def test_what_may_be_done_and_what_is_refused_agree(there, steps, authors, random):
    """The page shows the buttons to exactly those whom the action lets."""
    done, _end = run(steps, authors, there, random.choice)
    for length in range(len(done.decided) + 1):
        now = Asked(done.steps, authors, done.decided[:length])
        may = standing(now, there, NOW).may
        assert {actor for actor in ACTORS if why_not(now, there, actor, NOW) is None} == may & set(ACTORS)


@given(TEAMS, STEPS, AUTHORS, st.randoms())
def test_one_no_closes_it(there, steps, authors, random):
    """Whatever was said before."""
    now = Asked(tuple(steps), authors)
    found = standing(now, there, NOW)
    if found.state == "waiting":
        actor = random.choice(sorted(found.may))
        no = Asked(now.steps, authors, (Decided(found.step, actor, yes=False),))
        assert standing(no, there, NOW).state == "refused"
        assert {why_not(no, there, each, NOW) for each in ACTORS} <= {"own", "closed"}


def test_one_of_a_group_is_enough():
    """The second one is not asked any more."""
    found = standing(asked(ANY), team("abc"), NOW)
    assert (found.state, found.first, found.may) == ("waiting", ("b", "c"), {"b", "c"})
    assert standing(asked(ANY, decided=["0b+"]), team("abc"), NOW).state == "approved"
    assert why_not(asked(ANY, decided=["0b+"]), team("abc"), "c", NOW) == "closed"


def test_all_of_a_group_are_all_but_who_wrote_it():
    """Each of them says yes themselves."""
    there = team("abc")
    assert standing(asked(ALL, decided=["0b+"]), there, NOW).first == ("c",)
    assert why_not(asked(ALL, decided=["0b+"]), there, "b", NOW) == "decided"
    assert standing(asked(ALL, decided=["0b+", "0c+"]), there, NOW).state == "approved"


def test_all_of_two_seats_take_two_people():
    """A deputy of both fills one of them, and whichever helps."""
    there = team("bcD")
    now = asked(ALL, decided=["0d+"])
    found = standing(now, there, NOW)
    assert (found.state, found.may) == ("waiting", {"b"} if found.open[0].holder == "b" else {"c"})
    assert standing(asked(ALL, decided=["0d+", "0b+"]), there, NOW).state == "approved"
    assert standing(asked(ALL, decided=["0d+", "0c+"]), there, NOW).state == "approved"


def test_steps_come_one_after_the_other():
    """Who decides in the second step cannot decide in the first."""
    there = team("ab", legal="c")
    assert why_not(asked(ANY, LEGAL), there, "c", NOW) == "not_asked"
    second = standing(asked(ANY, LEGAL, decided=["0b+"]), there, NOW)
    assert (second.step, second.may) == (1, {"c"})


def test_a_second_step_is_a_second_person_where_there_is_one():
    """In a team of three, where one wrote it and one approves, that one has to do both."""
    two = team("bc", legal="b", owner="c")
    assert standing(asked(ANY, LEGAL, decided=["0b+"]), two, NOW).may == {"b"}
    more = team("bc", legal="bd")
    assert standing(asked(ANY, LEGAL, decided=["0b+"]), more, NOW).may == {"d"}


@pytest.mark.parametrize("author", list("abc"))
def test_it_works_in_a_team_of_three(author):
    """One approves, one owns the policy, one writes; whoever writes, somebody else decides."""
    there = team("b", legal="b", owner="c")
    done, end = run((ANY, LEGAL), frozenset(author), there, lambda may: may[0])
    assert end.state == "approved"
    assert author not in {each.actor for each in done.decided}


def test_a_deputy_decides_where_the_only_holder_wrote_it():
    """And for the owner of the policy where there is no deputy either."""
    assert standing(asked(ANY), team("aD", owner="c"), NOW).may == {"d"}
    assert standing(asked(ANY), team("a", owner="c"), NOW).may == {"c"}
    assert standing(asked(LEGAL), team("b"), NOW).may == {"b"}


def test_without_anybody_it_is_stuck_and_says_so():
    """Alone in the company: somebody has to be given the role."""
    found = standing(asked(ANY), team("a", owner="a"), NOW)
    assert (found.state, found.may) == ("stuck", frozenset())


def test_who_stands_in_is_not_asked_first():
    """The deputy may, and is reminded later."""
    found = standing(asked(ANY), team("bD", handed=[handed("b", "e")]), NOW)
    assert (found.first, found.may) == (("b",), {"b", "d", "e"})
    assert (found.seat_of("e"), found.seat_of("b"), found.seat_of("x")) == ("b", "b", "")


def test_what_is_handed_over_has_a_beginning_and_an_end():
    """Not before, not from the end on, and not further on from there."""
    there = team("b", handed=[handed("b", "e"), handed("e", "f")])
    assert standing(asked(ANY), there, NOW).may == {"b", "e"}
    for at in (NOW - timedelta(hours=2), NOW + timedelta(hours=1)):
        assert standing(asked(ANY), there, at).may == {"b"}


def test_what_the_author_hands_over_decides_nothing_about_theirs():
    """A friend with a written order is still the author's hand."""
    there = team("ab", handed=[handed("a", "e"), handed("b", "a")])
    assert standing(asked(ANY), there, NOW).may == {"b"}
    assert why_not(asked(ANY), there, "e", NOW) == "not_asked"
    assert why_not(asked(ANY), there, "a", NOW) == "own"


def test_a_guest_decides_in_the_place_of_who_asked_them():
    """Also one whom a deputy asked; not one whom the author asked."""
    guests = [Guest("guest:1", "b"), Guest("guest:2", "d"), Guest("guest:3", "a")]
    found = standing(asked(ANY), team("abD", guests=guests), NOW)
    assert found.may == {"b", "d", "guest:1", "guest:2"}
    assert found.seat_of("guest:2") == "b"


def test_a_yes_stays_when_its_giver_loses_the_role():
    """What was decided was decided."""
    assert standing(asked(ANY, LEGAL, decided=["0b+"]), team("d", legal="c"), NOW).step == 1
    assert standing(asked(ALL, decided=["0b+"]), team("", owner=""), NOW).state == "approved"


@pytest.mark.parametrize(
    ("post", "name"),
    [
        (Post(), "plain"),
        (Post(level="change"), "plain"),
        (Post(level="ask"), "asked"),
        (Post(level="dont", sectors=frozenset({"finance"})), "bank"),
        (Post(topic="Figures"), "figures"),
        (Post(topic="figures", level="dont", sectors=frozenset({"finance"})), "bank"),
        (Post(accounts=frozenset({"facebook", "@Acme_Stores"})), "stores"),
        (Post(accounts=frozenset({"linkedin"})), "plain"),
    ],
)
def test_the_first_route_that_fits(post, name):
    """By sector and level, topic, account; else the usual ones."""
    routes = [
        Route(name="bank", sectors=("finance",), level="ask", steps=(ANY, Step(who=("legal",)))),
        Route(name="figures", topics=("figures",), steps=(LEGAL,)),
        Route(name="stores", accounts=("acme_stores", "x"), steps=(ANY,)),
    ]
    assert route_for(routes, post).name == name


def test_what_an_account_may_take_ends_with_what_takes_everything():
    """In the order in which they are tried; a route of another account or sector is none of them."""
    routes = [
        Route(name="other", accounts=("x",), steps=(ANY,)),
        Route(name="bank", sectors=("finance",), steps=(ANY,)),
        Route(name="figures", topics=("figures",), steps=(LEGAL,)),
        Route(name="careful", accounts=("@Shop",), level="ask", steps=(ALL,)),
    ]
    found = open_to(routes, frozenset({"shop", "mastodon"}), frozenset({"retail"}))
    assert [route.name for route in found] == ["figures", "careful", "asked", "plain"]
    everything = [*routes, Route(name="ours", steps=(ANY,)), Route(name="never", steps=(ANY,))]
    assert [route.name for route in open_to(everything, frozenset({"shop"}), frozenset())][-1] == "ours"


def test_the_clauses_desks_take_their_place():
    """Each once; without a finding, whoever approves."""
    assert [step.who for step in resolved(ASKED, ["legal", "privacy", "legal"]).steps] == [
        ("approvers",),
        ("legal", "privacy"),
    ]
    assert resolved(ASKED, []).steps[1].who == ("approvers",)
    assert resolved(PLAIN, ["legal"]) == PLAIN


def test_an_approval_covers_what_it_sealed_for_its_time():
    """Another digest, another time, or taken back: nothing goes out."""
    until = valid_until(PLAIN, NOW)
    sealed = Sealed("abc", NOW, until)
    assert until - NOW == timedelta(days=14)
    assert sealed.holds("abc", NOW)
    assert not sealed.holds("abd", NOW)
    assert not sealed.holds("abc", until)
    assert not sealed.holds("abc", NOW - timedelta(seconds=1))
    assert not Sealed("abc", NOW, until, taken_back=True).holds("abc", NOW)
