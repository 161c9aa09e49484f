"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.desk.views import board, figures

app_name = "desk"
urlpatterns: list[URLPattern | URLResolver] = [
    path("manage/desk/", board.board, name="board"),
    path("manage/desk/live/", board.live, name="live"),
    path("manage/desk/keys/", board.keys, name="keys"),
    path("manage/desk/figures/", figures.figures, name="figures"),
    path("manage/desk/figures.csv", figures.sheet, name="sheet"),
]
