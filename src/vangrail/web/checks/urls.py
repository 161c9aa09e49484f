"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.checks.views import check, installing, keep, picture, poster, profile

app_name = "checks"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", check.check, name="check"),
    path("live/", check.live, name="live"),
    path("share/", check.share, name="share"),
    path("picture/", picture.picture, name="picture"),
    path("picture/clean/", picture.clean, name="clean"),
    path("profile-line/", profile.profile_line, name="profile_line"),
    path("what-we-keep/", keep.what_we_keep, name="keep"),
    path("poster/", poster.poster, name="poster"),
    path("manifest.webmanifest", installing.manifest, name="manifest"),
    path("service-worker.js", installing.worker, name="worker"),
    path("offline/", installing.offline, name="offline"),
]
