"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.evidence.views import everybody, known, packs, records

app_name = "evidence"
urlpatterns: list[URLPattern | URLResolver] = [
    path("manage/audit/", records.records, name="records"),
    path("manage/audit/keeping/", records.keeping, name="keeping"),
    path("manage/audit.csv", records.sheet, name="sheet"),
    path("manage/audit/packs/", packs.packs, name="packs"),
    path("manage/audit/packs/<slug:name>/", packs.pack, name="pack"),
    path("manage/audit/packs/<slug:name>/names/", packs.names, name="names"),
    path("evidence/kept/", everybody.kept, name="kept"),
    path("evidence/statement/", everybody.statement, name="statement"),
    path("evidence/key/", known.key, name="key"),
    path("evidence/verify_pack.py", known.program, name="program"),
]
