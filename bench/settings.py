"""The portal's settings with one address more: the same role guide through plain serializers, to compare with."""

from portal.settings import *  # noqa: F403

ROOT_URLCONF = "bench.urls"
ALLOWED_HOSTS = ["127.0.0.1"]
