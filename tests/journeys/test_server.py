"""The journeys' server: whoever was heard is answered, also when it ends."""

from collections.abc import Callable, Iterable
from threading import Event, Thread
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from django.test.testcases import QuietWSGIRequestHandler

from tests.journeys.server import Server


def test_what_was_asked_is_answered_before_the_server_ends() -> None:
    heard, may_answer, answers = Event(), Event(), []

    def answer(environ: object, start_response: Callable[[str, list[tuple[str, str]]], object]) -> Iterable[bytes]:
        heard.set()
        may_answer.wait()
        start_response("200 OK", [("Content-Length", "5")])
        return [b"whole"]

    server = Server(("localhost", 0), QuietWSGIRequestHandler)
    server.set_app(answer)

    def end() -> None:
        server.shutdown()
        server.server_close()

    serving, ending = Thread(target=server.serve_forever), Thread(target=end)
    asking = Thread(target=lambda: answers.append(urlopen(f"http://localhost:{server.server_port}/").read()))
    serving.start()
    asking.start()
    assert heard.wait(20)
    ending.start()
    serving.join()
    assert ending.is_alive()
    may_answer.set()
    ending.join()
    asking.join()
    assert answers == [b"whole"]


@pytest.mark.parametrize(
    ("wanted_as", "told"), [("style", ["http://a/page/: /lost.css answered 404 Not Found"]), ("document", []), ("empty", [])]
)
def test_a_part_of_a_page_that_is_refused_is_told_a_page_is_not(wanted_as: str, told: list[str]) -> None:
    def refuse(environ: object, start_response: Callable[[str, list[tuple[str, str]]], object]) -> Iterable[bytes]:
        start_response("404 Not Found", [("Content-Length", "0")])
        return []

    server = Server(("localhost", 0), QuietWSGIRequestHandler)
    server.set_app(refuse)
    serving = Thread(target=server.serve_forever)
    serving.start()
    asked = Request(f"http://localhost:{server.server_port}/lost.css", headers={"Sec-Fetch-Dest": wanted_as, "Referer": "http://a/page/"})
    try:
        with pytest.raises(HTTPError) as refused:
            urlopen(asked)  # noqa: S310 - our own server
        refused.value.close()
    finally:
        server.shutdown()
        server.server_close()
        serving.join()
    assert server.refused == told
