"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.approvals.views import deciding, guest, guests, handing, requests

REQUEST = "manage/approvals/<int:number>/"
GUEST = "approval/<str:token>/"

app_name = "approvals"
urlpatterns: list[URLPattern | URLResolver] = [
    path("manage/approvals/", requests.waiting, name="waiting"),
    path("drafts/<int:number>/approval/", requests.submission, name="submission"),
    path(REQUEST, requests.request, name="request"),
    path(f"{REQUEST}recall/", requests.recall, name="recall"),
    path(f"{REQUEST}pictures/<str:digest>/", requests.picture, name="picture"),
    path(f"{REQUEST}decision/", deciding.decision, name="decision"),
    path(f"{REQUEST}refusal/", deciding.refusal, name="refusal"),
    path(f"{REQUEST}taking-back/", deciding.taking_back, name="taking_back"),
    path(f"{REQUEST}guests/", guests.invitation, name="invitation"),
    path(f"{REQUEST}guests/<int:guest>/end/", guests.end, name="guest_end"),
    path("manage/approvals/handing-over/", handing.handing_over, name="handing_over"),
    path("manage/approvals/handing-over/<int:number>/end/", handing.end, name="handing_end"),
    path(GUEST, guest.guest, name="guest"),
    path(f"{GUEST}decision/", guest.decision, name="guest_decision"),
    path(f"{GUEST}refusal/", guest.refusal, name="guest_refusal"),
    path(f"{GUEST}pictures/<str:digest>/", guest.picture, name="guest_picture"),
]
