"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.webhooks.views import channels
from vangrail.web.webhooks.views import subscriptions as views

app_name = "webhooks"
urlpatterns: list[URLPattern | URLResolver] = [
    path("manage/webhooks/", views.subscriptions, name="subscriptions"),
    path("manage/webhooks/new/", views.new, name="new"),
    path("manage/webhooks/<int:number>/", views.subscription, name="subscription"),
    path("manage/webhooks/<int:number>/greeting/", views.greeting, name="greeting"),
    path("manage/webhooks/<int:number>/ending/", views.ending, name="ending"),
    path("manage/webhooks/<int:number>/messages/<int:message>/repetition/", views.repetition, name="repetition"),
    path("manage/notices/", channels.channels, name="channels"),
    path("manage/notices/new/", channels.new, name="channel_new"),
    path("manage/notices/<int:number>/trial/", channels.trial, name="channel_trial"),
    path("manage/notices/<int:number>/ending/", channels.ending, name="channel_ending"),
]
