"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.outlets.views import agenda, connections, deliveries

app_name = "outlets"
urlpatterns: list[URLPattern | URLResolver] = [
    path("manage/outlets/", agenda.calendar, name="calendar"),
    path("manage/outlets/waiting/", agenda.waiting, name="waiting"),
    path("manage/outlets/export/", agenda.export, name="export"),
    path("manage/outlets/export/file/", agenda.export_file, name="export_file"),
    path("manage/outlets/drafts/<int:number>/", deliveries.draft, name="draft"),
    path("manage/outlets/<int:number>/", deliveries.delivery, name="delivery"),
    path("manage/outlets/<int:number>/link/", deliveries.link, name="link"),
    path("manage/outlets/<int:number>/decision/", deliveries.decision, name="decision"),
    path("manage/outlets/<int:number>/cancellation/", deliveries.cancellation, name="cancellation"),
    path("manage/outlets/connections/", connections.connections, name="connections"),
    path("manage/outlets/connections/new/", connections.new, name="connection_new"),
    path("manage/outlets/connections/<int:number>/", connections.connection, name="connection"),
    path("manage/outlets/connections/<int:number>/test/", connections.test, name="connection_test"),
    path("manage/outlets/connections/<int:number>/end/", connections.end, name="connection_end"),
]
