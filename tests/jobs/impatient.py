"""Loaded by a test's worker: its beat asks every second what is due, and not every few minutes."""

from portal.celery import app

app.conf.beat_schedule["refresh-where-due"]["schedule"] = 1
