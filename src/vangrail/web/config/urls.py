"""The addresses: each app brings its own, from the root."""

from django.urls import URLPattern, URLResolver, include, path

from vangrail.web.config.settings import OURS

urlpatterns: list[URLPattern | URLResolver] = [
    *(path("", include(f"vangrail.web.{name}.urls")) for name in OURS),
    path("account/", include("allauth.socialaccount.providers.openid_connect.urls")),
    path("account/", include("allauth.socialaccount.providers.saml.urls")),
]

handler400 = "vangrail.web.ui.errors.bad_request"
handler403 = "vangrail.web.ui.errors.permission_denied"
handler404 = "vangrail.web.ui.errors.page_not_found"
handler500 = "vangrail.web.ui.errors.server_error"
