"""The PDF of a report in a worker of its own: seconds and memory, beside the same words set without any style."""

import json
import subprocess
import sys

from config.launch.places import CHECKOUT
from tests.bench.figures import Figure


def run() -> list[Figure]:
    """Warm is what a worker takes for its next document; cold is its first, imports included."""
    told = subprocess.run([sys.executable, "-m", "tests.bench.pdf_worker"], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(told.stdout)
    return [
        Figure(f"report of {found['everyday pages']:.0f} pages, warm, median", found["everyday"], "s", found["everyday bare"]),
        Figure(f"report of {found['long pages']:.0f} pages, warm, median", found["long"], "s", found["long bare"]),
        *(
            Figure(f"impact report of {words}, {found[f'{name} pages']:.0f} pages, warm, median", found[name], "s", found[f"{name} bare"])
            for name, words in (("year", "15 schools"), ("year of 60 schools", "60 schools, told one by one"))
        ),
        Figure("first report of a worker, imports included", found["cold"], "s"),
        Figure("its file", found["everyday kB"], "kB"),
        Figure("most memory, all of them", found["most MiB"], "MiB", found["idle MiB"]),
    ]
