"""Ends programs when the process that started them is gone without saying `done`; run by `config.launch.programs`.

It reads their numbers from its standard input, whose end means that the other side has closed: only the kernel could have.
"""

import signal
import sys

from config.launch.programs import end_groups


def main() -> None:
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    lines = [line.strip() for line in sys.stdin]
    if "done" not in lines:
        end_groups([int(line) for line in lines])


if __name__ == "__main__":
    main()
