"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.drafts.views import consents, drafts, facts, pictures, texts

app_name = "drafts"
TEXT = "drafts/<int:number>/texts/<int:variant>/"
PICTURE = "drafts/<int:number>/pictures/<int:picture>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("drafts/", drafts.drafts, name="list"),
    path("drafts/new/", drafts.new, name="new"),
    path("drafts/<int:number>/", drafts.draft, name="draft"),
    path("drafts/<int:number>/details/", drafts.details, name="details"),
    path("drafts/<int:number>/withdrawal/", drafts.withdrawal, name="withdrawal"),
    path("drafts/<int:number>/texts/new/", texts.new, name="text_new"),
    path(TEXT, texts.text, name="text"),
    path(f"{TEXT}check/", texts.live, name="live"),
    path(f"{TEXT}settlement/", texts.settlement, name="settlement"),
    path(f"{TEXT}removal/", texts.removal, name="text_removal"),
    path("drafts/<int:number>/pictures/new/", pictures.new, name="picture_new"),
    path(PICTURE, pictures.picture, name="picture"),
    path(f"{PICTURE}file/", pictures.file, name="file"),
    path(f"{PICTURE}rights/", pictures.rights, name="rights"),
    path(f"{PICTURE}consents/new/", consents.in_picture, name="consent"),
    path(f"{PICTURE}consents/<int:consent>/ending/", consents.picture_end, name="consent_end"),
    path(f"{PICTURE}removal/", pictures.removal, name="picture_removal"),
    path("drafts/<int:number>/people/new/", consents.in_words, name="person"),
    path("drafts/<int:number>/people/<int:consent>/ending/", consents.words_end, name="person_end"),
    path("drafts/<int:number>/people/<int:consent>/removal/", consents.words_removal, name="person_removal"),
    path("drafts/<int:number>/facts/", facts.claims, name="claims"),
    path("drafts/<int:number>/facts/<int:claim>/removal/", facts.claim_removal, name="claim_removal"),
    path("facts/", facts.register, name="facts"),
    path("facts/new/", facts.new, name="fact_new"),
    path("facts/<int:fact>/renewal/", facts.renewal, name="fact_renewal"),
    path("facts/<int:fact>/withdrawal/", facts.withdrawal, name="fact_withdrawal"),
]
