"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.questions.views import asking, desks, manage, own, precedents

app_name = "questions"
urlpatterns: list[URLPattern | URLResolver] = [
    path("questions/", own.own, name="own"),
    path("questions/new/", asking.new, name="new"),
    path("questions/contested/new/", asking.contest, name="contest"),
    path("questions/sending/", asking.send, name="send"),
    path("questions/receipt/", own.receipt, name="receipt"),
    path("questions/desks/", desks.desks, name="desks"),
    path("questions/<str:key>/", own.own_question, name="own_question"),
    path("manage/questions/", manage.inbox, name="inbox"),
    path("manage/questions/health/", manage.health, name="health"),
    path("manage/questions/<str:key>/", manage.question, name="question"),
    path("manage/questions/<str:key>/answer/", manage.answer, name="answer"),
    path("manage/questions/<str:key>/decision/", manage.decision, name="decision"),
    path("manage/questions/<str:key>/precedent/", precedents.from_question, name="from_question"),
    path("precedents/", precedents.book, name="book"),
    path("precedents/<str:key>/", precedents.precedent, name="precedent"),
    path("manage/precedents/", precedents.precedents, name="precedents"),
    path("manage/precedents/new/", precedents.new, name="new_precedent"),
    path("manage/precedents/examples/", precedents.examples, name="examples"),
    path("manage/precedents/disagreements/", precedents.disagreements, name="disagreements"),
    path("manage/precedents/disagreements/<str:one>/<str:other>/", precedents.settlement, name="settlement"),
    path("manage/precedents/<str:key>/wording/", precedents.rewording, name="rewording"),
    path("manage/precedents/<str:key>/retirement/", precedents.retirement, name="retirement"),
]
