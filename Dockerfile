# Two images: `app` (web, worker, beat and commands) and `backup`. Nothing of development or of the embedded servers is in them.

FROM python:3.11-slim-bookworm AS packages
ENV UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy
RUN pip install --no-cache-dir uv==0.13.9 && python -m venv --without-pip /venv
COPY requirements-production.lock .
RUN uv pip install --no-cache --python /venv/bin/python --require-hashes -r requirements-production.lock

FROM python:3.11-slim-bookworm AS app
# Pango sets the text of PDFs; DejaVu has letters that our own font lacks, such as Greek and Cyrillic.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin app && install -d -o app -g app /data
COPY --from=packages /venv /venv
WORKDIR /app
COPY manage.py ./
COPY config ./config
COPY schools ./schools
COPY reviews ./reviews
COPY workshops ./workshops
COPY reports ./reports
COPY templates ./templates
COPY static ./static
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    VAR_DIR=/data BIND=0.0.0.0:8000
# The settings refuse to load without these; none of them reaches what is collected.
RUN SECRET_KEY=unused ALLOWED_HOSTS=unused SITE_ADDRESS=https://unused DEFAULT_FROM_EMAIL=unused@localhost \
    python manage.py collectstatic --noinput
USER app
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "config.wsgi", "--config", "python:config.gunicorn"]

FROM postgres:17-bookworm AS backup
RUN apt-get update && apt-get install -y --no-install-recommends age && rm -rf /var/lib/apt/lists/*
COPY deploy/backup.sh deploy/restore.sh /usr/local/bin/
RUN install -d -o postgres -g postgres /backups
USER postgres
VOLUME /backups
CMD ["backup.sh", "nightly"]
