"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.replies.views import adopting, cards, manage, reading

app_name = "replies"
urlpatterns: list[URLPattern | URLResolver] = [
    path("replies/", reading.home, name="home"),
    path("replies/card/", reading.card, name="card"),
    path("replies/exits/", reading.exits, name="exits"),
    path("replies/links/", cards.links, name="links"),
    path("replies/links/<str:key>/code.svg", cards.code, name="code"),
    path("replies/<slug:name>/", reading.situation, name="situation"),
    path("replies/<slug:situation>/<slug:name>/", reading.reply, name="reply"),
    path("l/<str:key>/", cards.short, name="short"),
    path("manage/replies/", manage.replies, name="manage"),
    path("manage/replies/new/", manage.new, name="new"),
    path("manage/replies/library/", adopting.library, name="library"),
    path("manage/replies/<slug:name>/", manage.reply, name="own"),
    path("manage/replies/<slug:name>/wording/", manage.wording, name="wording"),
    path("manage/replies/<slug:name>/approval/", manage.approval, name="approval"),
    path("manage/replies/<slug:name>/refusal/", manage.refusal, name="refusal"),
    path("manage/replies/<slug:name>/retirement/", manage.retirement, name="retirement"),
    path("manage/replies/<slug:name>/return/", manage.back, name="back"),
    path("manage/links/", cards.manage_links, name="manage_links"),
    path("manage/links/<int:number>/end/", cards.end, name="end_link"),
]
