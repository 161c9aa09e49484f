"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.leavers.views import cases, drills, tasks

app_name = "leavers"
urlpatterns: list[URLPattern | URLResolver] = [
    path("manage/leavers/", cases.home, name="home"),
    path("manage/leavers/<int:number>/", cases.leaving, name="leaving"),
    path("manage/leavers/<int:number>/certificate.pdf", cases.certificate, name="certificate"),
    path("manage/leavers/tasks/", tasks.mine, name="tasks"),
    path("manage/leavers/tasks/<int:number>/", tasks.task, name="task"),
    path("manage/leavers/drills/", drills.home, name="drills"),
    path("manage/leavers/drills/company/", drills.company, name="company"),
    path("manage/leavers/drills/<int:number>/", drills.drill, name="drill"),
    path("manage/leavers/drills/<int:number>/repetition/", drills.again, name="again"),
]
