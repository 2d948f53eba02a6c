"""The live process beside a journey's server, on a port of its own, as in the demo."""

import os
import socket
import subprocess
import sys
import time
from urllib.request import urlopen

from config.launch.places import CHECKOUT

SECONDS_TO_START = 30


class LiveProcess:
    """Starts, stops and starts again on the same port, so that a journey can let the stream break."""

    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = int(probe.getsockname()[1])
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self._port}"

    def start(self) -> None:
        given = {"DJANGO_SETTINGS_MODULE": "config.settings.test", "LIVE_BIND": f"127.0.0.1:{self._port}"}
        self._process = subprocess.Popen([sys.executable, "-m", "config.live"], env={**os.environ, **given}, cwd=CHECKOUT)
        deadline = time.monotonic() + SECONDS_TO_START
        while not self._answers():
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise RuntimeError("The live process does not answer.")
            time.sleep(0.05)

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self._port}/live/healthz", timeout=5):
                return True
        except OSError:
            return False
