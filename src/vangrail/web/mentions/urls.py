"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.mentions.views import alerts, handing, incoming, listening, manage

app_name = "mentions"
urlpatterns: list[URLPattern | URLResolver] = [
    path("hand-over/", handing.hand_in, name="hand_in"),
    path("hand-over/ended/", handing.ended, name="ended"),
    path("listening/", listening.searches, name="searches"),
    path("listening/leave-out/", handing.leave_out, name="leave_out"),
    path("incoming/<int:number>/", incoming.message, name="incoming"),
    path("manage/mentions/", manage.listed, name="list"),
    path("manage/mentions/<int:number>/", manage.mention, name="mention"),
    path("manage/mentions/<int:number>/claim/", manage.claim, name="claim"),
    path("manage/mentions/<int:number>/release/", manage.release, name="release"),
    path("manage/mentions/<int:number>/handover/", manage.handover, name="handover"),
    path("manage/mentions/<int:number>/closing/", manage.closing, name="closing"),
    path("manage/mentions/pictures/<int:number>/", manage.picture, name="picture"),
    path("manage/mentions/alarms/", alerts.listed, name="alerts"),
    path("manage/mentions/alarms/<int:number>/", alerts.alert, name="alert"),
    path("manage/mentions/alarms/<int:number>/steps/<str:name>/", alerts.step, name="step"),
    path("manage/mentions/alarms/<int:number>/end/", alerts.end, name="end"),
    path("manage/mentions/sources/", listening.sources, name="sources"),
    path("manage/mentions/sources/new/", listening.new_source, name="new_source"),
    path("manage/mentions/sources/aside/", listening.read_again, name="aside"),
    path("manage/mentions/sources/<int:number>/", listening.source, name="source"),
    path("manage/mentions/sources/<int:number>/stop/", listening.stop_source, name="stop_source"),
    path("manage/mentions/sources/<int:number>/table/", incoming.table, name="table"),
    path("manage/mentions/searches/new/", listening.new_search, name="new_search"),
    path("manage/mentions/searches/<int:number>/end/", listening.end_search, name="end_search"),
]
