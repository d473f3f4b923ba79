"""Log lines as fields, so that they can be searched: JSON in production, readable elsewhere.

No line names a person: no user, no address, no browser, no query string. The request id ties the lines of a request
and of the jobs it has queued together.
"""

import sys
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

PERSONAL = ("ip", "user_agent", "user_id")
LEVELS = {
    "axes": "CRITICAL",  # names who tried to log in, and from where; both stand in the database, for staff
    "django.request": "CRITICAL",  # the request's own line says the same, with its id
    "health_check": "ERROR",  # a trace for each failed check, each time it is asked; our own line names the check
}


def without_personal_data(_logger: WrappedLogger, _method: str, line: EventDict) -> EventDict:
    for name in PERSONAL:
        line.pop(name, None)
    return line


SHARED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    without_personal_data,
]


def log_lines(*, as_json: bool, level: str) -> dict[str, Any]:
    """Set up structlog and return Django's LOGGING, so that every library's lines look the same.

    A level that `logging` does not know stops the start-up.
    """
    last: Processor = structlog.stdlib.ProcessorFormatter.wrap_for_formatter
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *SHARED, last],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "lines": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": SHARED,
                "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_rendered(as_json)],
            }
        },
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {name: {"level": least} for name, least in LEVELS.items()},
    }


def _rendered(as_json: bool) -> list[Processor]:
    """Tracebacks without the values of variables: those may be anything a visitor has sent."""
    if as_json:
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    plain = structlog.dev.plain_traceback
    return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)]
