"""Django's settings, worked out from the options in `options.py`."""

from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from vangrail.web.config import reports
from vangrail.web.config.database import database
from vangrail.web.config.key import secret_key
from vangrail.web.config.oidc import oidc_apps, oidc_origins
from vangrail.web.config.options import read_all
from vangrail.web.config.saml import saml_apps, saml_origins

OPTIONS: Final = read_all()
HERE: Final = Path(__file__).parent.parent
DATA: Final[Path] = OPTIONS["VANGRAIL_DATA"]
DATA.mkdir(parents=True, exist_ok=True)

ADDRESS: Final[str] = OPTIONS["VANGRAIL_ADDRESS"].rstrip("/")
PRODUCTION: Final[bool] = OPTIONS["VANGRAIL_PRODUCTION"]
METRICS_TOKEN: Final[str] = OPTIONS["VANGRAIL_METRICS_TOKEN"]
DEMO: Final[bool] = OPTIONS["VANGRAIL_DEMO"]
DEBUG = OPTIONS["VANGRAIL_DEBUG"]
OPEN_CHECK = OPTIONS["VANGRAIL_OPEN_CHECK"]
OPEN_READING = OPTIONS["VANGRAIL_OPEN_READING"]
INNER_HOSTS = OPTIONS["VANGRAIL_INNER_HOSTS"]
QUESTION_DAYS = OPTIONS["VANGRAIL_QUESTION_DAYS"]
ESCALATE_DAYS = OPTIONS["VANGRAIL_ESCALATE_DAYS"]
ALARM_MANY = OPTIONS["VANGRAIL_ALARM_MANY"]
ALARM_ANGRY = OPTIONS["VANGRAIL_ALARM_ANGRY"]
MOST_CUSTODIANS = OPTIONS["VANGRAIL_MOST_CUSTODIANS"]
CONFIRM_DAYS = OPTIONS["VANGRAIL_CONFIRM_DAYS"]
VAULT = {name: OPTIONS[f"VANGRAIL_VAULT{name}"] for name in ("", "_TOKEN", "_MOUNT")}
ANSWER_DAYS = OPTIONS["VANGRAIL_ANSWER_DAYS"]
PRECEDENT_DAYS = OPTIONS["VANGRAIL_PRECEDENT_DAYS"]
SUGGESTION_DAYS = OPTIONS["VANGRAIL_SUGGESTION_DAYS"]
SUGGESTION_KEEP_DAYS = OPTIONS["VANGRAIL_SUGGESTION_KEEP_DAYS"]
REPORT_DAYS = OPTIONS["VANGRAIL_REPORT_DAYS"]
OUTSIDE_CHANNEL = OPTIONS["VANGRAIL_OUTSIDE_CHANNEL"]
SECRET_KEY = secret_key(OPTIONS["VANGRAIL_SECRET_KEY"], DATA)
_HOST: Final = urlsplit(ADDRESS).hostname or "localhost"
# Who looks after the site asks for its health on the machine itself; links are never made from the name that somebody asked with.
ALLOWED_HOSTS = [_HOST, *OPTIONS["VANGRAIL_HOSTS"], "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [ADDRESS]

OURS: Final = (
    "running", "api", "evidence", "webhooks", "scim", "desk", "outlets", "mentions", "approvals", "drafts", "entrances", "leavers",
    "breaches", "register", "reports", "suggestions", "ambassadors", "crisis", "training", "questions", "signatures", "agreements",
    "editor", "checks", "replies", "policies", "accounts", "people", "audit", "due", "ui",
)  # fmt: skip
"""The apps from the highest layer to the lowest."""

INSTALLED_APPS = [
    *(f"vangrail.web.{name}" for name in OURS),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "csp",
    "rules",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.saml",
    "django_tasks",
    "django_tasks_db",
]
MIDDLEWARE = [
    *(["vangrail.web.config.access_log.access_log"] if OPTIONS["VANGRAIL_ACCESS_LOG"] else []),
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "vangrail.web.people.middleware.SessionEnds",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "vangrail.web.config.urls"
WSGI_APPLICATION = "vangrail.web.config.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "vangrail.web.ui.context.page",
            ],
        },
    }
]

DATABASES = {"default": database(OPTIONS["DATABASE_URL"], DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["vangrail.web.people.backends.PeopleBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("name", "email", "number")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/account/sign-in/"
LOGIN_REDIRECT_URL = "/"

MFA_ADAPTER = "vangrail.web.people.factors.Adapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_TOTP_TOLERANCE = 1
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = _HOST == "localhost"
SOCIALACCOUNT_ADAPTER = "vangrail.web.people.company.Adapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": oidc_apps(OPTIONS)},
    "saml": {"APPS": saml_apps(OPTIONS)},
}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"

LANGUAGE_CODE = OPTIONS["VANGRAIL_LANGUAGE"]
LANGUAGES = [("en", _("English")), ("nl", _("Dutch")), ("es", _("Spanish"))]
LOCALE_PATHS = [HERE / "config" / "locale"]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = PRODUCTION
TIME_ZONE = OPTIONS["VANGRAIL_TIME_ZONE"]
USE_TZ = True
FORMAT_MODULE_PATH = ["vangrail.web.ui.formats"]

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 0 if DEBUG else 31_536_000
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "vangrail.web.ui.storage.Fingerprinted"},
}

SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "vangrail.web.ui.errors.csrf_failure"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if OPTIONS["VANGRAIL_PROXIES"] else None
PROXIES = OPTIONS["VANGRAIL_PROXIES"]
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'", *oidc_origins(OPTIONS), *saml_origins(OPTIONS)],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

MAIL_HOST: Final[str] = OPTIONS["VANGRAIL_MAIL_HOST"]
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL_HOST else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = DATA / "mail"
EMAIL_HOST = MAIL_HOST
EMAIL_PORT = OPTIONS["VANGRAIL_MAIL_PORT"]
EMAIL_HOST_USER = OPTIONS["VANGRAIL_MAIL_USER"]
EMAIL_HOST_PASSWORD = OPTIONS["VANGRAIL_MAIL_PASSWORD"]
EMAIL_USE_TLS = OPTIONS["VANGRAIL_MAIL_TLS"]
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = OPTIONS["VANGRAIL_MAIL_FROM"]

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_HANDLERS = ["vangrail.web.checks.uploads.InMemory"]  # nothing that is sent here ever lies on the disk
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
LOGGING = reports.LOGGING
DEFAULT_EXCEPTION_REPORTER = "vangrail.web.config.reports.Report"
DEFAULT_EXCEPTION_REPORTER_FILTER = "vangrail.web.config.reports.Silent"
SILENCED_SYSTEM_CHECKS: list[str] = []
