"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.accounts import views

app_name = "accounts"
urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", views.accounts, name="list"),
    path("accounts/new/", views.new, name="new"),
    path("accounts/<int:number>/", views.account, name="account"),
    path("accounts/<int:number>/charter/", views.edit, name="charter"),
    path("accounts/<int:number>/closing/", views.closing, name="closing"),
    path("accounts/<int:number>/examples/new/", views.example, name="example"),
    path("accounts/<int:number>/examples/<int:example>/removal/", views.example_removal, name="example_removal"),
]
