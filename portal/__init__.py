import gc

# A start makes 170,000 objects that stay for as long as the process. Looking for rubbish at every 700 new ones, as Python does by
# itself, was a sixth of each start; at every 50,000 a process takes 5 MB more.
gc.set_threshold(50_000, 20, 20)

from portal.celery import app as celery_app  # noqa: E402

__all__ = ["celery_app"]
