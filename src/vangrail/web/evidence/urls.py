"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.evidence import views

app_name = "evidence"
urlpatterns: list[URLPattern | URLResolver] = [
    path("manage/audit/", views.records, name="records"),
    path("manage/audit/keeping/", views.keeping, name="keeping"),
    path("manage/audit.csv", views.sheet, name="sheet"),
]
