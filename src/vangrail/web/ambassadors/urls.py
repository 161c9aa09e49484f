"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.ambassadors.views import goals, manage, shelf

app_name = "ambassadors"
urlpatterns: list[URLPattern | URLResolver] = [
    path("ambassadors/", shelf.home, name="home"),
    path("ambassadors/opting-in/", shelf.opting_in, name="opting_in"),
    path("ambassadors/opting-out/", shelf.opting_out, name="opting_out"),
    path("ambassadors/welcome/", shelf.welcome, name="welcome"),
    path("ambassadors/topics/<slug:name>/", shelf.topic, name="topic"),
    path("ambassadors/shelf/<int:number>/", shelf.item, name="item"),
    path("ambassadors/shelf/<int:number>/picture/", shelf.picture, name="picture"),
    path("ambassadors/goals/", goals.mine, name="goals"),
    path("ambassadors/goals/<int:number>/reached/", goals.reached, name="reached"),
    path("ambassadors/goals/<int:number>/end/", goals.end, name="end_goal"),
    path("manage/ambassadors/", manage.shelf, name="manage"),
    path("manage/ambassadors/new/<slug:kind>/", manage.new, name="new"),
    path("manage/ambassadors/<int:number>/", manage.change, name="change"),
    path("manage/ambassadors/<int:number>/end/", manage.end, name="end"),
    path("manage/ambassadors/goals/", goals.manage, name="manage_goals"),
    path("manage/ambassadors/cap/", goals.cap, name="cap"),
]
