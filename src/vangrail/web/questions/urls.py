"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.questions.views import asking, manage, own

app_name = "questions"
urlpatterns: list[URLPattern | URLResolver] = [
    path("questions/", own.own, name="own"),
    path("questions/new/", asking.new, name="new"),
    path("questions/contested/new/", asking.contest, name="contest"),
    path("questions/sending/", asking.send, name="send"),
    path("questions/receipt/", own.receipt, name="receipt"),
    path("questions/<str:key>/", own.own_question, name="own_question"),
    path("manage/questions/", manage.inbox, name="inbox"),
    path("manage/questions/health/", manage.health, name="health"),
    path("manage/questions/<str:key>/", manage.question, name="question"),
    path("manage/questions/<str:key>/answer/", manage.answer, name="answer"),
    path("manage/questions/<str:key>/decision/", manage.decision, name="decision"),
]
