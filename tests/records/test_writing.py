"""Writers in one process never meet; who waits too long gets 503."""

from etwinning.records.events import ServerStarting
from etwinning.records.writing import let_pass
from etwinning.records.writing import make_filter
from etwinning.records.writing import OneWriter
from etwinning.records.writing import ShortRetryRequest
from importlib.metadata import entry_points
from threading import Event
from threading import Thread
from time import monotonic
from ZODB.POSException import ConflictError
from zope.component import getMultiAdapter
from ZPublisher.HTTPRequest import WSGIRequest
from ZPublisher.HTTPResponse import WSGIResponse

import io
import pytest


class Answers(list):
    def start(self, status, headers):
        self.append((status, dict(headers)))


def environ(method, **more):
    return {"REQUEST_METHOD": method, "SERVER_NAME": "localhost", "SERVER_PORT": "80", **more}


def test_writers_one_after_the_other_readers_together():
    inside, most = {"GET": 0, "POST": 0}, {"GET": 0, "POST": 0}
    together = Event()

    def app(env, start):
        method = env["REQUEST_METHOD"]
        inside[method] += 1
        most[method] = max(most[method], inside[method])
        if inside["GET"] == 6:
            together.set()
        together.wait(5)  # nobody leaves before all readers are in
        inside[method] -= 1
        return [b""]

    one = OneWriter(app)
    threads = [Thread(target=one, args=(environ(m), None)) for m in ("GET", "POST") * 6]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == {"POST": 1, "GET": 6}


def test_who_may_pass_does_not_wait(monkeypatch):
    monkeypatch.setattr("etwinning.records.writing.passing", set())
    one = OneWriter(lambda env, start: [b"done"], patience=0.01)
    let_pass("/@@long")
    held = Thread(target=one.lock.acquire)
    held.start()
    held.join()
    for path, body in (("/site/@@long", b"done"), ("/site/@@long/x", b"Too many")):
        answer = one(environ("POST", PATH_INFO=path), Answers().start)
        assert answer[0].startswith(body)


def test_lock_is_free_after_an_error():
    def app(env, start):
        raise ValueError

    one = OneWriter(app, patience=0.1)
    for _ in range(2):
        with pytest.raises(ValueError):
            one(environ("POST"), None)
    assert one.lock.acquire(timeout=0.1)


@pytest.mark.parametrize(
    "accept, kind", [("text/html", "text/plain"), ("application/json", "application/json")]
)
def test_too_late_is_503(accept, kind):
    release, entered = Event(), Event()

    def app(env, start):
        entered.set()
        release.wait(5)
        return [b""]

    one, answers = OneWriter(app, patience=0.05), Answers()
    slow = Thread(target=one, args=(environ("POST"), None))
    slow.start()
    entered.wait(5)
    body = one(environ("PUT", HTTP_ACCEPT=accept), answers.start)[0]
    assert b"Too many people" in body
    status, headers = answers[0]
    assert status.startswith("503") and headers["Retry-After"] == "3"
    assert headers["Content-Type"].startswith(kind)
    release.set()
    slow.join()


def test_retries_are_short_and_stay_ours():
    request = ShortRetryRequest(io.BytesIO(), environ("POST"), WSGIResponse())
    request.retry_count = 6
    start = monotonic()
    request.delay_retry()
    assert monotonic() - start < 0.4
    assert type(request.retry()) is ShortRetryRequest
    assert issubclass(ShortRetryRequest, WSGIRequest)


def test_last_conflict_is_503_not_500(site):
    request = site.REQUEST
    body = getMultiAdapter((ConflictError(), request), name="index.html")()
    assert request.response.getStatus() == 503
    assert request.response.getHeader("Retry-After") == "3"
    assert body.startswith("Too many people")


def test_the_instance_finds_the_filter_by_its_name():
    """buildout.cfg says egg:etwinning#one-writer."""
    (found,) = entry_points(group="paste.filter_app_factory", name="one-writer")
    assert found.load() is make_filter


def test_the_filter_gives_zope_our_request_and_tells_that_a_server_starts(monkeypatch):
    asked, told = {}, []
    # nobody else may hear it: no server starts here
    monkeypatch.setattr("etwinning.records.writing.notify", told.append)

    def publish(env, start, _request_factory=None):
        asked["factory"] = _request_factory
        return [b"done"]

    assert make_filter(publish, {})(environ("GET"), None) == [b"done"]
    assert asked["factory"] is ShortRetryRequest
    assert [type(event) for event in told] == [ServerStarting]
