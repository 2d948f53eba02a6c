"""What is logged and how it reads: lines on stderr with what the request or task has bound, such as its id, the person and the trust."""

from typing import Any

import structlog


def logs_by(renderer: structlog.typing.Processor) -> dict[str, Any]:
    """Warnings and worse of everything, each a line of this renderer's; a mistake of ours comes with its traceback.

    A refusal is no mistake: pages that were not there or not allowed stand in the web server's own log alone.
    """
    bound = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    line = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": bound,
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            renderer,
        ],
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": line},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            # Django's own handlers show nothing where DEBUG is off.
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.request": {"level": "ERROR"},
        },
    }


FOR_PROGRAMS = logs_by(structlog.processors.JSONRenderer())
FOR_PEOPLE = logs_by(structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback))
