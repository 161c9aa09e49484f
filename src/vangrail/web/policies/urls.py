"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.policies.views import files, reading, speakers

app_name = "policies"
urlpatterns: list[URLPattern | URLResolver] = [
    path("policy/", reading.policy, name="policy"),
    path("policy/who-speaks/", speakers.who_answers, name="who_speaks"),
    path("policy/who-speaks/<slug:topic>/", speakers.topic, name="topic"),
    path("policy/files/<path:name>", files.document, name="document"),
    path("policy/codes/<slug:language>/<slug:audience>.svg", files.code, name="code"),
    path("policy/<slug:language>/clauses/<slug:name>/", reading.clause, name="clause"),
    path("policy/<slug:language>/cannot-forbid/", reading.cannot_forbid, name="cannot_forbid"),
    path("policy/<slug:language>/cannot-forbid/<slug:country>/", reading.cannot_forbid, name="cannot_forbid_in"),
    path("policy/<slug:language>/practice/", reading.practice, name="practice"),
    path("policy/<slug:language>/documents/", files.documents, name="documents"),
    path("policy/<slug:language>/<slug:audience>/", reading.reading, name="reading"),
    path("policy/<slug:language>/<slug:audience>/changes/", reading.changes, name="changes"),
    path("policy/<slug:language>/<slug:audience>/search/", reading.search, name="search"),
]
