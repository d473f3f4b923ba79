"""The portal's one settings file. Everything that differs between machines comes from the environment.

A value that makes no sense stops the start-up. Without any variable set, the portal runs on SQLite with jobs inline.
"""

import logging
from datetime import timedelta
from pathlib import Path

import environ
from celery.schedules import crontab
from corsheaders.defaults import default_headers
from django.core.exceptions import ImproperlyConfigured

from portal import version
from portal.api.framework import DESCRIPTION, REST
from portal.operations.logging import log_lines
from portal.operations.quotas import Quota, read_quota
from portal.operations.safety import DEVELOPMENT_SECRET, unsafe
from portal.pages.fingerprint import fingerprint
from portal.pages.report import is_report_address

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()


def switch(name: str, default: bool = False) -> bool:
    """On or off and nothing else: a misspelt PRODUCTION must not start a portal that is open to all."""
    word = env.str(name, default=str(default)).strip().lower()
    if word not in (*env.BOOLEAN_TRUE_STRINGS, "false", "off", "no", "n", "0", ""):
        raise ImproperlyConfigured(f"{name}={word} is neither true nor false.")
    return word in env.BOOLEAN_TRUE_STRINGS


def quota(name: str, default: str) -> Quota:
    try:
        return read_quota(env.str(name, default=default))
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}: {error}") from error


# What this copy is ---------------------------------------------------------------------------------------------------
PRODUCTION = switch("PRODUCTION")
DEBUG = switch("DEBUG")
SECRET_KEY = env.str("SECRET_KEY", default=DEVELOPMENT_SECRET)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[] if PRODUCTION else ["127.0.0.1", "localhost", "[::1]"])
if refusal := unsafe(SECRET_KEY, ALLOWED_HOSTS, debug=DEBUG, production=PRODUCTION):
    raise ImproperlyConfigured(refusal)
VERSION = version.VERSION
FINGERPRINT = fingerprint(BASE_DIR)

# Parts ---------------------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "corsheaders",
    "csp",
    "django_filters",
    "axes",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_structlog",
    "careers",
    "skills",
    "salaries",
    "market",
    "paths",
    "search",
    "portal",
]
MIDDLEWARE = [
    "portal.operations.headers.PermissionsPolicy",
    "portal.operations.hosts.ProbeHostMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.operations.request_log.RequestLog",
    # Where a form's token stands beside a stranger's words, Django pads the answer at random.
    "portal.operations.compression.PageGZipMiddleware",
    "portal.operations.request_size.SmallRequests",
    "corsheaders.middleware.CorsMiddleware",
    "csp.middleware.CSPMiddleware",
    # Before anything reads the query.
    "portal.pages.tracking.IgnoreTracking",
    # Before anything that costs; after what an answer needs that other sites, and people, can read.
    "portal.operations.limits.Limits",
    # Inside compression, and before anything that costs: a reader who has the page is answered here.
    "portal.pages.caching.PageVersions",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "portal.operations.sessions.IdleSessions",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Data ----------------------------------------------------------------------------------------------------------------
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'portal.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # IMMEDIATE: a writer takes its lock at the start, so that two writers wait for each other and never fail midway.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
# The function that says under which version of the data an answer is given.
DATA_VERSION = "careers.models.versioning.current_data_version"
DATA_STATE = "careers.models.versioning.current_data_state"  # the same, and the day it came about
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = env.str("REDIS_URL", default="")
LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
FORMAT_MODULE_PATH = "portal.formats"
USE_I18N = False
USE_TZ = True

# Jobs: inline without Redis, so that a newcomer needs one command -------------------------------------------------
JOBS_RUN_INLINE = not REDIS_URL
CELERY_BROKER_URL = REDIS_URL or "memory://"
CELERY_TASK_ALWAYS_EAGER = JOBS_RUN_INLINE
CELERY_TASK_IGNORE_RESULT = True  # what became of a refresh is in `Run`
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 240
# Who imports waits for a dead queue a few seconds at most; the refresh is then recorded as pending.
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0}
# The task of a killed worker comes back after this many seconds; longer than any task may take.
CELERY_VISIBILITY_TIMEOUT = env.int("CELERY_VISIBILITY_TIMEOUT", default=300)
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": CELERY_VISIBILITY_TIMEOUT,
    "unacked_restore_interval": min(10, CELERY_VISIBILITY_TIMEOUT),
    "unacked_restore_throttle": 1,
    "socket_connect_timeout": 2,
    "socket_timeout": 2,
    "max_retries": 1,
}
# Worker and beat wait for a queue that is away as long as it takes.
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CATCH_UP_SECONDS = 300
CELERY_BEAT_SCHEDULE = {
    "refresh-projections-nightly": {
        "task": "portal.refresh.tasks.refresh_projections",
        "schedule": crontab(hour="3", minute="10"),
    },
    "clear-away-nightly": {"task": "portal.refresh.tasks.purge_expired", "schedule": crontab(hour="3", minute="40")},
    # What a dead queue, a killed worker or a failure has left undone.
    "refresh-where-due": {
        "task": "portal.refresh.tasks.refresh_if_due",
        "schedule": CATCH_UP_SECONDS,
        "options": {"expires": CATCH_UP_SECONDS},
    },
}

# Watching: log lines, readiness, metrics --------------------------------------------------------------------------------
LOGGING = log_lines(as_json=PRODUCTION, level=env.str("LOG_LEVEL", default="INFO" if PRODUCTION else "WARNING"))
DJANGO_STRUCTLOG_CELERY_ENABLED = True
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
DJANGO_STRUCTLOG_USER_ID_FIELD = ""
DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL = logging.DEBUG
# `/ready/` says no above this age. The refresh is nightly, so one missed night is noticed within two hours.
MAX_REFRESH_AGE_HOURS = env.int("MAX_REFRESH_AGE_HOURS", default=26)
# Who may read `/metrics/`; without it requests are not counted and nothing is there.
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")
PROMETHEUS_MULTIPROC_DIR = env.str("PROMETHEUS_MULTIPROC_DIR", default="")
# Where it is set to nothing, its library would write into whatever folder it stands in.
if "PROMETHEUS_MULTIPROC_DIR" in env.ENVIRON and not (
    PROMETHEUS_MULTIPROC_DIR and Path(PROMETHEUS_MULTIPROC_DIR).is_dir()
):
    raise ImproperlyConfigured(f"PROMETHEUS_MULTIPROC_DIR={PROMETHEUS_MULTIPROC_DIR}: there is no such folder.")
WORKER_METRICS_PORT = env.int("WORKER_METRICS_PORT", default=0)
if METRICS_TOKEN:
    before, after = "django_prometheus.middleware.PrometheusBeforeMiddleware", "portal.operations.metrics.CountRequests"
    MIDDLEWARE = [before, *MIDDLEWARE, after]

# API -----------------------------------------------------------------------------------------------------------------
REST_FRAMEWORK = REST
SPECTACULAR_SETTINGS = DESCRIPTION
CORS_ALLOW_ALL_ORIGINS = True
CORS_URLS_REGEX = r"^/api/.*$"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS", "POST"]
# A page of another site may ask again with the tag it has, and read all that describes an answer.
CORS_ALLOW_HEADERS = [*default_headers, "if-none-match"]
CORS_EXPOSE_HEADERS = ["ETag", "Data-Version", "X-Request-ID", "RateLimit", "RateLimit-Policy", "Retry-After"]

# Files ---------------------------------------------------------------------------------------------------------------
STATIC_URL = "static/"
# Only production collects its files; elsewhere they are served from where they stand.
STATIC_ROOT = BASE_DIR / "staticfiles" if PRODUCTION else None
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = not PRODUCTION
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# Limits for one client: requests / seconds. Shared through Redis; without it each process counts for itself ---------------
RATE_LIMITS = switch("RATE_LIMITS", default=True)
RATE_LIMIT_QUOTAS = {
    "api": quota("RATE_LIMIT_API", "240/60"),
    "search": quota("RATE_LIMIT_SEARCH", "60/60"),
    "forms": quota("RATE_LIMIT_FORMS", "60/60"),
    "logins": quota("RATE_LIMIT_LOGINS", "20/600"),
    "pages": quota("RATE_LIMIT_PAGES", "600/60"),
}

# What readers may write to --------------------------------------------------------------------------------------------
# Where a wrong figure is reported: a mail address, or the form for a new issue; without it no page offers to.
REPORT_ADDRESS = env.str("REPORT_ADDRESS", default="")
if REPORT_ADDRESS and not is_report_address(REPORT_ADDRESS):
    raise ImproperlyConfigured(f"REPORT_ADDRESS={REPORT_ADDRESS} is neither a mail address nor an address of the web.")

# Logins --------------------------------------------------------------------------------------------------------------
# Five failures by one name from one address lock that pair for half an hour. What is kept of them: portal.operations.logins
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AXES_HANDLER = "portal.operations.logins.SparingHandler"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=30)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # a stranger who goes on trying cannot lock it for ever
AXES_LOCKOUT_CALLABLE = "portal.operations.logins.locked_out"
AXES_CLIENT_IP_CALLABLE = "portal.operations.logins.client_address"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
# How many proxies of our own stand in front. With none, what a request says of where it came from is not believed.
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
if TRUSTED_PROXY_COUNT < 0:
    raise ImproperlyConfigured("TRUSTED_PROXY_COUNT is a number of proxies, from 0 up.")

# An hour without a request to the admin ends a session, as does closing the browser: long enough to read through what an
# import would change, short enough that a forgotten browser is no open door. portal.operations.sessions counts the hour anew.
SESSION_COOKIE_AGE = 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# Security ------------------------------------------------------------------------------------------------------------
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
CSRF_FAILURE_VIEW = "portal.api.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
if PRODUCTION:
    SECURE_SSL_REDIRECT = switch("SECURE_SSL_REDIRECT", default=True)
    # Asked inside the network, where nothing speaks TLS.
    SECURE_REDIRECT_EXEMPT = ["^health/$", "^ready/$", "^metrics/$"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
