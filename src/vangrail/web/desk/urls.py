"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.desk.views import answering, board, figures, who

app_name = "desk"
MENTION = "manage/desk/mentions/<int:number>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("has-somebody-this/", who.who, name="who"),
    path("manage/desk/", board.board, name="board"),
    path("manage/desk/live/", board.live, name="live"),
    path("manage/desk/keys/", board.keys, name="keys"),
    path(f"{MENTION}claim/", answering.claim, name="claim"),
    path(f"{MENTION}answer/", answering.answer, name="answer"),
    path(f"{MENTION}answer/replies/", answering.offers, name="offers"),
    path(f"{MENTION}answer/link/", answering.posted, name="posted"),
    path(f"{MENTION}answer/end/", answering.abandonment, name="abandonment"),
    path("manage/desk/figures/", figures.figures, name="figures"),
    path("manage/desk/figures.csv", figures.sheet, name="sheet"),
]
