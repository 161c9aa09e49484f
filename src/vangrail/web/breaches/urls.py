"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.breaches.views import cards, runs

app_name = "breaches"
urlpatterns: list[URLPattern | URLResolver] = [
    path("manage/breaches/", cards.home, name="home"),
    path("manage/breaches/<int:number>/", cards.card, name="card"),
    path("manage/breaches/<int:number>/card.pdf", cards.paper, name="paper"),
    path("manage/breaches/<int:number>/words/", cards.words, name="words"),
    path("manage/breaches/<int:number>/incident/", runs.incident, name="incident"),
    path("manage/breaches/<int:number>/rehearsal/", runs.rehearsal, name="rehearsal"),
    path("manage/breaches/runs/<int:number>/", runs.run, name="run"),
    path("manage/breaches/runs/<int:number>/steps/<slug:step>/", runs.step, name="step"),
    path("manage/breaches/runs/<int:number>/end/", runs.end, name="end"),
]
