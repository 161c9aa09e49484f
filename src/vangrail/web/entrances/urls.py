"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.entrances.views import agency, candidates, inside, manage, style

app_name = "entrances"
urlpatterns: list[URLPattern | URLResolver] = [
    path("in/style.css", style.style, name="style"),
    path("in/receipts/<slug:code>/", inside.receipt, name="receipt"),
    path("in/<slug:code>/", inside.home, name="home"),
    path("in/<slug:code>/text/", inside.text, name="text"),
    path("in/<slug:code>/text/<int:number>/", inside.part, name="part"),
    path("in/<slug:code>/check/", inside.check, name="check"),
    path("in/<slug:code>/hand-over/", inside.hand, name="hand"),
    path("in/<slug:code>/signature/", inside.sign, name="sign"),
    path("agency/<slug:code>/", agency.agency, name="agency"),
    path("candidates/<int:number>/<slug:language>/", candidates.version, name="candidate"),
    path("candidates/<int:number>/<slug:language>/<int:place>/", candidates.version, name="candidate_part"),
    path("manage/entrances/", manage.listed, name="list"),
    path("manage/entrances/new/", manage.new, name="new"),
    path("manage/entrances/candidates/", candidates.sentences, name="sentences"),
    path("manage/entrances/<int:number>/", manage.entrance, name="entrance"),
    path("manage/entrances/<int:number>/sheet/", manage.sheet, name="sheet"),
    path("manage/entrances/<int:number>/ending/", manage.ending, name="ending"),
]
