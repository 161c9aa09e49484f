"""The addresses of this app."""

from django.urls import path

from vangrail.web.editor.views import (
    calendar,
    clause_parts,
    clauses,
    dials,
    exchange,
    home,
    interview,
    lexicon,
    registers,
    rooms,
    sheets,
)

app_name = "editor"
INTERVIEW = "manage/policy/interview/"
DRAFT = "manage/policy/draft/"
urlpatterns = [
    path(INTERVIEW, interview.interview, name="interview"),
    path(f"{INTERVIEW}answers/", interview.answers, name="answers"),
    path(f"{INTERVIEW}draft/", interview.made, name="made"),
    path(f"{INTERVIEW}questions/<slug:question_id>/", interview.question, name="question"),
    path(DRAFT, home.home, name="home"),
    path(f"{DRAFT}summary/", home.result, name="result"),
    path(f"{DRAFT}to-do/", home.open_points, name="todos"),
    path(f"{DRAFT}people/", home.people, name="people"),
    path(f"{DRAFT}people/<slug:name>/", sheets.desk, name="desk"),
    path(f"{DRAFT}changes/", home.changes, name="changes"),
    path(f"{DRAFT}changes/<int:number>/undoing/", home.undoing, name="undoing"),
    path(f"{DRAFT}proposal/", home.proposal, name="proposal"),
    path(f"{DRAFT}library/", exchange.library, name="library"),
    path(f"{DRAFT}folder/", exchange.folder, name="folder"),
    path(f"{DRAFT}folder/zip/", exchange.archive, name="archive"),
    path(f"{DRAFT}clauses/", clauses.clauses, name="clauses"),
    path(f"{DRAFT}clauses/new/", clauses.new_clause, name="new_clause"),
    path(f"{DRAFT}clauses/<slug:clause_id>/", clauses.clause, name="clause"),
    path(f"{DRAFT}clauses/<slug:clause_id>/look/", clauses.look, name="look"),
    path(f"{DRAFT}clauses/<slug:clause_id>/facts/", clause_parts.facts, name="facts"),
    path(f"{DRAFT}clauses/<slug:clause_id>/questions/<slug:language>/", clause_parts.learning, name="learning"),
    path(f"{DRAFT}clauses/<slug:clause_id>/rules/", clause_parts.rules, name="rules"),
    path(f"{DRAFT}clauses/<slug:clause_id>/origin/", clauses.origin, name="origin"),
    path(f"{DRAFT}dials/", dials.dials, name="dials"),
    path(f"{DRAFT}words/", lexicon.lexicon, name="lexicon"),
    path(f"{DRAFT}words/<slug:name>/", lexicon.words, name="words"),
    path(f"{DRAFT}need-to-know/", lexicon.secret, name="secret"),
    path(f"{DRAFT}need-to-know/desk/", lexicon.secret_desk, name="secret_desk"),
    path(f"{DRAFT}calendar/", calendar.calendar, name="calendar"),
    path(f"{DRAFT}facts/<slug:name>/", sheets.sheet, name="sheet"),
    path(f"{DRAFT}lists/<slug:name>/", registers.register, name="register"),
    path(f"{DRAFT}lists/<slug:name>/new/", registers.entry, name="new_entry"),
    path(f"{DRAFT}lists/<slug:name>/<int:number>/", registers.entry, name="entry"),
    path(f"{DRAFT}lists/rooms/<int:number>/door/", rooms.door, name="door"),
    path(f"{DRAFT}lists/rooms/<int:number>/code/", rooms.code, name="code"),
    path("policy/rooms/<slug:slug>/", rooms.room, name="room"),
]
