"""How the web server runs, in the demo as in production: processes of threads, one kept database connection a thread."""

import os
from pathlib import Path

bind = os.environ.get("BIND", f"127.0.0.1:{os.environ.get('PORT', '8000')}")
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
preload_app = True
timeout = 60
graceful_timeout = 10
# A little memory is lost over time in every Python program; a worker is renewed before it shows.
max_requests = 5000
max_requests_jitter = 500
control_socket_disable = True
accesslog = "-"
logger_class = "config.access_log.AccessLog"
# No query, no address of a person, and no key of a link: the log is kept longer than any of them should be.
access_log_format = "%(m)s %(U)s %(s)s %(M)s ms"
# A worker shows that it lives by touching a file, which a slow disk would hold up.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - gunicorn makes it private itself
