"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.policies.views import files, reading, speakers
from vangrail.web.policies.views.manage import consulting, deciding, differences, reviews, versions
from vangrail.web.policies.views.manage import speakers as register

VERSION = "manage/policy/versions/<int:number>/"

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
    path("manage/policy/versions/", versions.versions, name="versions"),
    path(VERSION, versions.version, name="version"),
    path(f"{VERSION}publication/", deciding.publication, name="publication"),
    path(f"{VERSION}withdrawal/", deciding.withdrawal, name="withdrawal"),
    path(f"{VERSION}consultations/", consulting.consultation, name="consultation"),
    path(f"{VERSION}consultations/<int:consultation>/document/", consulting.evidence, name="evidence"),
    path(f"{VERSION}difference/", differences.difference, name="difference"),
    path(f"{VERSION}difference/<slug:audience>/", deciding.weighing, name="weighing"),
    path(f"{VERSION}reading/<slug:language>/<slug:audience>/", versions.preview, name="preview"),
    path(f"{VERSION}folder.zip", versions.folder, name="folder"),
    path(f"{VERSION}policy.json", versions.published, name="published"),
    path("manage/policy/reviews/", reviews.reviews, name="reviews"),
    path("manage/policy/reviews/new/", reviews.review, name="review"),
    path("manage/policy/reviews/<int:pk>/outcome/", reviews.outcome, name="outcome"),
    path("manage/policy/speakers/", register.register, name="speakers"),
    path("manage/policy/speakers/new/", register.appointment, name="appointment"),
    path("manage/policy/speakers/<int:pk>/ending/", register.ending, name="ending"),
]
