# The portal in production: web, worker, beat and migrations are this one image with different commands.
# Python is the oldest that the portal supports: the one its locks are made for and its tests run on.
FROM python:3.11-slim-bookworm AS build
ENV PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /venv
COPY requirements.txt /
# The lock lists everything, so pip follows no dependency and builds nothing; the check finds out whether it was complete.
RUN /venv/bin/python -m pip install --no-deps --require-hashes --only-binary=:all: -r /requirements.txt \
    && /venv/bin/python -m pip check
COPY . /portal
WORKDIR /portal
# Settings ask for a key and a host. These are made for this one command and stand nowhere in the image.
RUN PRODUCTION=true ALLOWED_HOSTS=build.invalid SECRET_KEY="$(python -c 'import secrets; print(secrets.token_hex(32))')" \
    /venv/bin/python manage.py collectstatic --noinput -v0 \
    && /venv/bin/python -m compileall -q /venv/lib /portal

FROM python:3.11-slim-bookworm
# Files belong to root and are only read. What the portal writes, it writes into the database.
RUN groupadd --system --gid 10001 portal \
    && useradd --system --uid 10001 --gid portal --no-create-home --shell /usr/sbin/nologin portal \
    && install --directory --owner=portal --group=portal /var/lib/beat
COPY --from=build /venv /venv
COPY --from=build /portal /portal
WORKDIR /portal
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PRODUCTION=true
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 CMD ["python", "deploy/alive.py"]
CMD ["python", "-m", "gunicorn", "--config=deploy/gunicorn.py", "portal.wsgi:application"]
