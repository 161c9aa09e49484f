"""The company's own sign-in, from the options."""

from vangrail.web.config.oidc import oidc_apps, oidc_origins

OPTIONS = {
    "VANGRAIL_OIDC_SERVER": "https://id.example.org/realm",
    "VANGRAIL_OIDC_NAME": "Acme sign-in",
    "VANGRAIL_OIDC_CLIENT": "vangrail",
    "VANGRAIL_OIDC_SECRET": "hush",
}


def test_a_server_makes_a_way_to_sign_in():
    """And a place that forms may lead to; without one there is neither."""
    app = oidc_apps(OPTIONS)[0]
    assert (app["name"], app["client_id"], app["settings"]) == (
        "Acme sign-in",
        "vangrail",
        {"server_url": "https://id.example.org/realm"},
    )
    assert oidc_origins(OPTIONS) == ["https://id.example.org"]
    nothing = OPTIONS | {"VANGRAIL_OIDC_SERVER": ""}
    assert (oidc_apps(nothing), oidc_origins(nothing)) == ([], [])
