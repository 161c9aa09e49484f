"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.register.views import calendar, everybody, holding, keeping, lists, looking, rotating

app_name = "register"
urlpatterns: list[URLPattern | URLResolver] = [
    path("safe/", everybody.tips, name="tips"),
    path("safe/<slug:name>/", everybody.sheet, name="sheet"),
    path("who-does-what/", everybody.jobs, name="jobs"),
    path("manage/register/", looking.accounts, name="list"),
    path("manage/register/example/", lists.example, name="example"),
    path("manage/register/export/", lists.export, name="export"),
    path("manage/register/import/", lists.upload, name="import"),
    path("manage/register/import/applying/", lists.applying, name="applying"),
    path("register/", holding.mine, name="mine"),
    path("register/calendar/", calendar.address, name="calendar"),
    path("register/calendar/ending/", calendar.ending, name="calendar_ending"),
    path("register/calendar/<str:token>.ics", calendar.feed, name="feed"),
    path("register/custodians/<int:custodian>/confirmation/", holding.confirmation, name="confirmation"),
    path("register/<int:number>/", looking.account, name="account"),
    path("register/<int:number>/custodians/new/", holding.new, name="custodian_new"),
    path("register/<int:number>/custodians/<int:custodian>/", holding.custodian, name="custodian"),
    path("register/<int:number>/custodians/<int:custodian>/ending/", holding.ending, name="custodian_ending"),
    path("register/<int:number>/demands/new/", rotating.demand, name="demand"),
    path("register/<int:number>/demands/<int:demand>/withdrawal/", rotating.withdrawal, name="withdrawal"),
    path("register/<int:number>/factors/new/", keeping.factor_new, name="factor_new"),
    path("register/<int:number>/factors/<int:factor>/ending/", keeping.factor_ending, name="factor_ending"),
    path("register/<int:number>/keeping/", keeping.keeping, name="keeping"),
    path("register/<int:number>/reading/", looking.reading, name="reading"),
    path("register/<int:number>/rotations/new/", rotating.rotation, name="rotation"),
    path("register/<int:number>/tools/new/", keeping.tool_new, name="tool_new"),
    path("register/<int:number>/tools/<int:tool>/", keeping.tool, name="tool"),
    path("register/<int:number>/verifications/new/", keeping.verification, name="verification"),
]
