"""The addresses of this app."""

from django.urls import path

from vangrail.web.running import views

app_name = "running"
urlpatterns = [
    path("health/live", views.live, name="live"),
    path("health/ready", views.ready, name="ready"),
    path("metrics", views.prometheus, name="metrics"),
    path("manage/work/", views.work, name="work"),
    path("manage/work/attempts/", views.attempts, name="attempts"),
    path("manage/work/<uuid:number>/attempt/", views.attempt, name="attempt"),
]
