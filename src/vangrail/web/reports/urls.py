"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.reports.views import coming_back, manage, reporting

app_name = "reports"
urlpatterns: list[URLPattern | URLResolver] = [
    path("saw-something/", reporting.saw, name="saw"),
    path("saw-something/return/", coming_back.come_back, name="return"),
    path("saw-something/return/message/", coming_back.message, name="message"),
    path("saw-something/own/<str:key>/", coming_back.own, name="own"),
    path("problem-at-work/", reporting.problems, name="problems"),
    path("problem-at-work/new/", reporting.grievance, name="grievance"),
    path("manage/reports/", manage.inbox, name="inbox"),
    path("manage/reports/<str:key>/", manage.report, name="report"),
    path("manage/reports/<str:key>/reading/", manage.reading, name="reading"),
    path("manage/reports/<str:key>/messages/", manage.messages, name="messages"),
    path("manage/reports/<str:key>/notes/", manage.notes, name="notes"),
    path("manage/reports/<str:key>/extension/", manage.extension, name="extension"),
    path("manage/reports/<str:key>/bars/", manage.bars, name="bars"),
    path("manage/reports/<str:key>/stepping-aside/", manage.stepping_aside, name="stepping_aside"),
    path("manage/reports/<str:key>/closing/", manage.closing, name="closing"),
]
