"""Counts for who may count, names for who may see them, and for a manager who has signed and nothing more."""

import pytest
from django.utils import timezone

from vangrail.web.people.models import Group, Site

pytestmark = pytest.mark.django_db
PAGES = {
    "": {"people_admin", "policy_owner", "auditor", "manager", "admin"},
    "counts.csv": {"people_admin", "policy_owner", "auditor", "admin"},
    "people/": {"people_admin", "admin"},
    "people.csv": {"people_admin", "admin"},
    "team/": {"manager"},
    "evidence/": {"auditor", "admin"},
    "evidence.csv": {"auditor", "admin"},
}


@pytest.fixture
def company(person, version, signed):
    """Make a site with a team of three, of whom one signed, and somebody elsewhere."""
    gent = Site.objects.create(name="=Gent")
    mia = person("Mia Manager", site=gent)
    team = [person(name, site=gent, manager=mia, language="nl") for name in ("Ann", "Bob", "Cas")]
    team[0].groups.add(Group.objects.create(name="Shop"))
    person("Zoe")
    signed(team[0])
    return mia, team


@pytest.mark.parametrize("page", PAGES)
def test_each_page_is_for_some(as_person, person, company, page):
    """Others are told that it is not for them, who is not signed in is asked to sign in."""
    address = f"/manage/signatures/{page}"
    who = {name: person(name, name) for name in ("people_admin", "policy_owner", "auditor", "approver", "admin")}
    who |= {"manager": company[0], "employee": person("employee")}
    let_in = {name for name, each in who.items() if as_person(each).get(address, follow=True).status_code == 200}
    assert let_in == PAGES[page]
    assert as_person(None).get(address).status_code == 302


def test_counts_lead_to_people_for_who_may_see_them(as_person, person, company):
    """The owner of the policy sees the same counts without a way to names."""
    page = as_person(person("Pia", "people_admin")).get("/manage/signatures/?by=site").content.decode()
    assert "1 of 7 people have signed, 6 have not" in page
    assert "/manage/signatures/people/?audience=personal&amp;site=" in page
    page = as_person(person("Olaf", "policy_owner")).get("/manage/signatures/?by=site").content.decode()
    assert "/manage/signatures/people/" not in page
    assert "Ann" not in page


@pytest.mark.parametrize(("by", "names"), [("group", ["Shop", "no group"]), ("language", ["Nederlands", "English"])])
def test_counts_are_divided(as_person, person, company, by, names):
    """By group and by language too; what is not understood is the first choice."""
    pia = as_person(person("Pia", "people_admin"))
    page = pia.get(f"/manage/signatures/?by={by}").content.decode()
    assert all(name in page for name in names)
    assert pia.get("/manage/signatures/?by=shoe&audience=nobody").status_code == 200


def test_people_are_filtered_in_the_address(as_person, person, company, invited):
    """By state, site, group and language."""
    pia = as_person(person("Pia", "people_admin"))
    gent = Site.objects.get().pk

    def names(query):
        page = pia.get(f"/manage/signatures/people/?{query}").content.decode()
        return {name for name in ("Ann", "Bob", "Cas", "Zoe") if f"<span>{name}</span>" in page}

    invited(company[1][1], days=-1)
    assert names("") == {"Ann", "Bob", "Cas", "Zoe"}
    assert names("state=signed") == {"Ann"}
    assert names("state=open") == {"Bob", "Cas", "Zoe"}
    assert names("state=late") == {"Bob"}
    assert names(f"site={gent}&state=open") == {"Bob", "Cas"}
    assert names("site=none") == {"Zoe"}
    assert names("language=en") == {"Zoe"}
    assert names(f"group={Group.objects.get().pk}") == {"Ann"}
    assert b"Nobody fits" in pia.get("/manage/signatures/people/?state=outdated").content


def test_a_manager_sees_who_has_signed_and_nothing_more(as_person, company):
    """No time, no answers, nobody of another team."""
    page = as_person(company[0]).get("/manage/signatures/team/").content.decode()
    assert [page.count(name) for name in ("Ann", "Bob", "Cas", "Zoe")] == [1, 1, 1, 0]
    assert page.count("not signed yet") == 2
    assert f"{timezone.localdate():%Y}" not in page.split("<main")[1].split("</main>")[0]


def test_tables_are_safe_to_open(as_person, person, company):
    """A site's name that begins like a formula is text; the evidence has every digest."""
    pia = as_person(person("Pia", "people_admin"))
    counts = b"".join(pia.get("/manage/signatures/counts.csv").streaming_content).decode()
    assert "'=Gent,4,1,3,0,0" in counts
    assert "'=Gent" in b"".join(pia.get("/manage/signatures/people.csv").streaming_content).decode()
    sheet = b"".join(
        as_person(person("Aud", "auditor")).get("/manage/signatures/evidence.csv").streaming_content
    ).decode()
    signature = company[1][0].signatures.get()
    assert signature.text_digest in sheet
    assert signature.entry.digest in sheet


def test_before_the_first_version_the_pages_say_what_will_be_there(as_person, person):
    """Nothing breaks while there is nothing to sign."""
    everything = as_person(person("Ada", "admin"))
    for page in ("", "people/", "evidence/", "people.csv", "counts.csv"):
        assert everything.get(f"/manage/signatures/{page}").status_code == 200
