"""gunicorn in the image. The number of processes is WEB_CONCURRENCY, which gunicorn reads itself."""

from typing import Any

from prometheus_client.multiprocess import mark_process_dead

from portal.settings import LOGGING, PROMETHEUS_MULTIPROC_DIR

bind = "0.0.0.0:8000"  # only the network inside reaches the container
worker_class = "portal.operations.web_worker.Worker"  # gthread, with our own words where the server refuses a request
threads = 4
# The portal is loaded once, before its processes are forked: starting is less work, and they share what it holds.
preload_app = True
# Longer than the proxy keeps an idle connection, so that it never sends a request into one that is just closing.
keepalive = 75
timeout = 30
# A stop lets requests under way end; Docker must wait longer than this (stop_grace_period).
graceful_timeout = 25
# Processes are not exchanged after so many requests: nothing is known to leak, and each would leave a file of counts.
max_requests = 0
# Whoever can reach the port is the proxy; it sets X-Forwarded-Proto itself, whatever the visitor sent.
forwarded_allow_ips = "*"
control_socket_disable = True
worker_tmp_dir = "/dev/shm"  # noqa: S108  # the heartbeat of the processes: memory, never a disk
# The portal's own line for each request has its id and names no visitor, so gunicorn writes none.
accesslog = None
own = {"level": "INFO", "handlers": ["console"], "propagate": False}
logconfig_dict = LOGGING | {"loggers": LOGGING["loggers"] | {"gunicorn.error": own}}


def child_exit(_server: Any, worker: Any) -> None:
    if PROMETHEUS_MULTIPROC_DIR:
        mark_process_dead(worker.pid, path=PROMETHEUS_MULTIPROC_DIR)  # type: ignore[no-untyped-call]
