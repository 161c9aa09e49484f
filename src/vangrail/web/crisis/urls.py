"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.crisis.views import everybody, record, room, switch

app_name = "crisis"
urlpatterns: list[URLPattern | URLResolver] = [
    path("now/", everybody.now, name="now"),
    path("journalist/", everybody.journalist, name="journalist"),
    path("manage/crisis/", room.home, name="home"),
    path("manage/crisis/start/", switch.start, name="start"),
    path("manage/crisis/exercise/", switch.exercise, name="exercise"),
    path("manage/crisis/calls/", everybody.calls, name="calls"),
    path("manage/crisis/calls/<int:number>/", everybody.taken, name="taken"),
    path("manage/crisis/<int:number>/", room.freeze, name="freeze"),
    path("manage/crisis/<int:number>/extension/", switch.extension, name="extension"),
    path("manage/crisis/<int:number>/scope/", switch.scope, name="scope"),
    path("manage/crisis/<int:number>/words/", switch.words, name="words"),
    path("manage/crisis/<int:number>/end/", switch.end, name="end"),
    path("manage/crisis/<int:number>/steps/<slug:name>/", room.step, name="step"),
    path("manage/crisis/<int:number>/decisions/", room.decision, name="decision"),
    path("manage/crisis/<int:number>/record/", record.record, name="record"),
    path("manage/crisis/<int:number>/record.md", record.document, name="document"),
    path("manage/crisis/<int:number>/record.pdf", record.paper, name="paper"),
    path("manage/crisis/<int:number>/record/learned/", record.learned, name="learned"),
    path("manage/crisis/<int:number>/record/follow-ups/", record.follow_up, name="follow_up"),
    path("manage/crisis/<int:number>/record/follow-ups/<int:item>/", record.followed, name="followed"),
]
