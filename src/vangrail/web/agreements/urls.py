"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.agreements import views

app_name = "agreements"
urlpatterns: list[URLPattern | URLResolver] = [
    path("agreement/", views.mine, name="mine"),
    path("agreement/<int:number>/reply/", views.reply, name="reply"),
    path("manage/agreements/", views.team, name="team"),
    path("manage/agreements/<int:number>/", views.member, name="member"),
    path("manage/agreements/counts/", views.counts, name="counts"),
]
