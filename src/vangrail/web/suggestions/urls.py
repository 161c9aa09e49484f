"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.suggestions.views import manage, staff

app_name = "suggestions"
urlpatterns: list[URLPattern | URLResolver] = [
    path("suggestions/", staff.suggestions, name="suggestions"),
    path("suggestions/clauses/<slug:name>/", staff.clause, name="clause"),
    path("suggestions/<str:key>/", staff.suggestion, name="suggestion"),
    path("suggestions/<str:key>/support/", staff.support, name="support"),
    path("suggestions/<str:key>/support/ending/", staff.support_ending, name="support_ending"),
    path("suggestions/<str:key>/withdrawal/", staff.withdrawal, name="withdrawal"),
    path("manage/suggestions/", manage.inbox, name="inbox"),
    path("manage/suggestions/<str:key>/", manage.deciding, name="deciding"),
    path("manage/suggestions/<str:key>/decision/", manage.decision, name="decision"),
    path("manage/suggestions/<str:key>/postponement/", manage.postponement, name="postponement"),
    path("manage/suggestions/<str:key>/merging/", manage.merging, name="merging"),
]
