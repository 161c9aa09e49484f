"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.training.views import courses, kits, lessons, licences, manage

app_name = "training"
urlpatterns: list[URLPattern | URLResolver] = [
    path("train/", courses.courses, name="courses"),
    path("train/certificates/<int:pk>/", courses.certificate, name="certificate"),
    path("train/certificates/<int:pk>/pdf/", courses.certificate_pdf, name="certificate_pdf"),
    path("train/kits/", kits.listed, name="kits"),
    path("train/kits/<slug:name>/<slug:language>/<slug:ending>/", kits.kit, name="kit"),
    path("train/<slug:audience>/<slug:scope>/", courses.course, name="course"),
    path("train/<slug:audience>/<slug:scope>/<slug:clause>/", courses.scenario, name="scenario"),
    path("train/<slug:audience>/<slug:scope>/<slug:clause>/<int:number>/", courses.question, name="question"),
    path("lessons/", lessons.lessons, name="lessons"),
    path("lessons/platforms/", lessons.platforms, name="platforms"),
    path("lessons/<slug:name>/", lessons.lesson, name="lesson"),
    path("manage/training/", manage.assignments, name="assignments"),
    path("manage/training/new/", manage.new_assignment, name="new_assignment"),
    path("manage/training/team/", manage.team, name="team"),
    path("manage/training/licences/", licences.licences, name="licences"),
    path("manage/training/licences/new/", licences.new_licence, name="new_licence"),
    path("manage/training/licences/<int:pk>/", licences.licence, name="licence"),
    path("manage/training/licences/<int:pk>/ending/", licences.licence_ending, name="licence_ending"),
    path("manage/training/<int:pk>/", manage.assignment, name="assignment"),
    path("manage/training/<int:pk>/reminder/", manage.reminder, name="reminder"),
    path("manage/training/<int:pk>/ending/", manage.ending, name="ending"),
    path("manage/training/<int:pk>/done/", manage.people, {"state": "done"}, name="people_done"),
    path("manage/training/<int:pk>/due/", manage.people, {"state": "due"}, name="people_due"),
]
