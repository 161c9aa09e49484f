"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, include, path

from vangrail.web.people.views import (
    account,
    code,
    demo,
    factors,
    first,
    intake,
    people,
    places,
    roles,
    second,
    sheets,
    sign_in,
    visits,
)

app_name = "people"
_account: list[URLPattern | URLResolver] = [
    path("", account.account, name="account"),
    path("data/", account.own_data, name="own_data"),
    path("language/", account.language, name="language"),
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/sent/", sign_in.link_sent, name="link_sent"),
    path("sign-in/password/", sign_in.password, name="password"),
    path("sign-in/code/", code.code, name="code"),
    path("sign-in/code/<str:token>/", code.handed_link, name="handed_link"),
    path("sign-in/second/", second.second_factor, name="second_factor"),
    path("sign-in/passkey/", second.passkey, name="passkey"),
    path("first/<str:token>/", first.first, name="first"),
    path("sign-in/demo/", demo.demo, name="demo"),
    path("sign-in/<str:secret>/", sign_in.link, name="link"),
    path("sign-out/", sign_in.sign_out, name="sign_out"),
    path("proof/", second.proof, name="factor_proof"),
    path("password/", account.new_password, name="factor_password"),
    path("factors/", factors.factors, name="factors"),
    path("factors/app/", factors.add_totp, name="factor_totp"),
    path("factors/passkey/", factors.add_passkey, name="factor_passkey"),
    path("factors/codes/", factors.recovery, name="factor_codes"),
    path("factors/<int:pk>/removal/", factors.remove, name="factor_removal"),
    path("visits/", visits.visits, name="visits"),
    path("visits/all/end/", visits.end_others, name="end_others"),
    path("visits/<int:pk>/end/", visits.end, name="end_visit"),
]
_manage: list[URLPattern | URLResolver] = [
    path("", people.people, name="people"),
    path("new/", people.add, name="add_person"),
    path("lists/", intake.lists, name="lists"),
    path("lists/example.csv", intake.example, name="list_example"),
    path("lists/<int:pk>/", intake.preview, name="list"),
    path("lists/<int:pk>/columns/", intake.columns, name="list_columns"),
    path("lists/<int:pk>/removal/", intake.removal, name="list_removal"),
    path("sheets/", sheets.sheets, name="sheets"),
    path("sites/", places.sites, name="sites"),
    path("groups/", places.groups, name="groups"),
    path("sites/<int:pk>/", places.site, name="site"),
    path("groups/<int:pk>/", places.group, name="group"),
    path("roles/", roles.overview, name="roles"),
    path("roles/<int:pk>/end/", roles.take, name="take_role"),
    path("<int:pk>/", people.person, name="person"),
    path("<int:pk>/change/", people.change, name="change_person"),
    path("<int:pk>/leaving/", people.leaving, name="leaving"),
    path("<int:pk>/return/", people.returning, name="returning"),
    path("<int:pk>/roles/", roles.give, name="give_role"),
    path("<int:pk>/factors/removal/", roles.reset, name="reset_factors"),
    path("<int:pk>/code/", sheets.one, name="hand_code"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include(_account)),
    path("manage/people/", include(_manage)),
]
