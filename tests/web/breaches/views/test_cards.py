"""The pages of cards."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("who", "home", "card"), [("ada", 200, 200), ("sam", 200, 200), ("owner", 200, 200), ("employee", 403, 403)]
)
def test_a_card_is_for_who_may_need_it(as_person, request, account, ada, published, who, home, card):
    """Whoever holds it, sits at a desk or keeps accounts."""
    visitor = as_person(request.getfixturevalue(who))
    assert visitor.get("/manage/breaches/").status_code == home
    for page in ("", "card.pdf", "words/"):
        assert visitor.get(f"/manage/breaches/{account.pk}/{page}").status_code == card


def test_the_card_has_everything(as_person, account, sam, ada, published):
    """Where it is got back, who is called, what is held, said, shut and kept."""
    text = as_person(sam).get(f"/manage/breaches/{account.pk}/").text
    for part in (
        "https://www.instagram.com/hacked/", "Never rehearsed", "Ada Holder", "olga@example.org", "Sam Security",
        "Acme (Instagram)", "[By when they hear from us]", "Sign out everywhere", "Only one person holds",
    ):  # fmt: skip
        assert part in text


def test_the_switch_is_a_press_away_for_who_turns_it(as_person, account, person, sam, published):
    """With the account chosen; others read whom to call."""
    link = f"/manage/crisis/start/?account={account.pk}"
    carla = as_person(person("Carla", "desk", desk="crisis"))
    assert link in carla.get(f"/manage/breaches/{account.pk}/").text
    page = carla.get(link)
    assert f'<option value="{account.pk}" selected>' in page.text
    assert link not in as_person(sam).get(f"/manage/breaches/{account.pk}/").text


def test_the_first_sentence_is_filled_in_and_kept_nowhere(as_person, account, sam, published):
    """In three languages at once; a value that does not fit is asked for again."""
    visitor, page = as_person(sam), f"/manage/breaches/{account.pk}/words/"
    filled = visitor.post(page, {"moment": "16:00", "page": "https://acme.example/news"})
    assert filled.text.count("Acme (Instagram)") >= 3
    assert "wij schrijven ze niet" in filled.text.lower()
    assert visitor.post(page, {"moment": "16:00", "page": "soon"}).status_code == 422
    assert "private" in visitor.get(f"{page}?when=over").text or "door" in visitor.get(f"{page}?when=over").text


def test_red_ones_are_counted(as_person, account, sam, published):
    """At the top of the list."""
    assert "1 account waits for its rehearsal" in as_person(sam).get("/manage/breaches/").text


def test_who_sees_to_rehearsals_finds_their_calendar(as_person, account, ada, sam, owner, person, published):
    """Who holds or posts for one, and who keeps accounts; who is only called is led nowhere."""
    poster = person("Pol Poster")
    account.posters.add(poster)
    for who, dated in ((ada, True), (poster, True), (owner, True), (sam, False)):
        visitor = as_person(who)
        assert ('href="/register/"' in visitor.get("/manage/breaches/").text.partition("<main")[2]) is dated
        assert ("In your calendar" in visitor.get("/register/").text) is dated
