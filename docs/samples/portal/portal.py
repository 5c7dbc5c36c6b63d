"""A small portal that the conformance kit calls ready. Python 3.11 or newer, standard library alone.

    python3 portal.py http://localhost:8080 TOKENFILE

It registers a webhook, keeps a copy by the feed of changes, and bears what a sandbox lets fail on purpose: every write has a
key and is sent again under it, a pause that is asked for is made, what somebody else has changed is read again, and a feed that
cannot be gone on with is begun anew.
"""

import http.client
import json
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "webhooks"))
from receiver import Receiver, Refused  # noqa: E402

SERVICE, TOKEN = sys.argv[1].rstrip("/"), Path(sys.argv[2])
LAST = "sandbox.unheard_of"  # the kit's last message


class Problem(Exception):
    def __init__(self, status: int, text: str) -> None:
        super().__init__(f"{status} {text}")
        self.status = status


class Api:
    """Sends a request until it is answered: a write under one key, so that it has one effect however often it is sent."""

    def call(self, method: str, path: str, body: dict | None = None, **headers: str) -> tuple[dict, str | None]:
        fixed = {"Authorization": f"Bearer {TOKEN.read_text().strip()}", "Accept-Language": "en", **headers}
        if method == "POST":
            fixed["Idempotency-Key"] = str(uuid.uuid4())
        if body is not None:
            fixed.setdefault("Content-Type", "application/json")
        data = None if body is None else json.dumps(body).encode()
        while True:
            request = urllib.request.Request(f"{SERVICE}/api/v1{path}", data, fixed, method=method)
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return json.loads(answer.read() or b"{}"), answer.headers["ETag"]
            except urllib.error.HTTPError as refused:
                if refused.code not in (429, 503):
                    raise Problem(refused.code, refused.read().decode()) from None
                time.sleep(int(refused.headers.get("Retry-After", "1")))
            except (urllib.error.URLError, ConnectionError, http.client.HTTPException):
                time.sleep(1)  # nobody knows whether it had its effect: the same once more

    def change(self, path: str, patch: dict) -> None:
        """Changes what was looked at, and looks again when it was changed meanwhile."""
        while True:
            _, tag = self.call("GET", path)
            try:
                self.call("PATCH", path, patch, **{"If-Match": tag, "Content-Type": "application/merge-patch+json"})
                return
            except Problem as problem:
                if problem.status != 412:
                    raise


class Copy:
    """What the feed has told of, by kind and id."""

    def __init__(self, api: Api) -> None:
        self.api, self.cursor, self.things = api, None, {}

    def follow(self) -> None:
        more = True
        while more:
            since = f"&since={urllib.parse.quote(self.cursor)}" if self.cursor else ""
            try:
                page, _ = self.api.call("GET", f"/changes?limit=200{since}")
            except Problem as problem:
                if problem.status != 410:
                    raise
                self.cursor = None
                self.things.clear()
                continue
            for change in page["items"]:
                if change["gone"]:
                    self.things.pop((change["kind"], change["id"]), None)
                else:
                    self.things[change["kind"], change["id"]] = change
            self.cursor, more = page["page"]["nextCursor"], page["page"]["hasMore"]


class Hook(BaseHTTPRequestHandler):
    receiver: Receiver
    known, done = threading.Event(), threading.Event()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", "0")))
        header = [self.headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature")]
        # The first message may come before the answer to the registration, which says what it is checked by.
        self.known.wait(10)
        try:
            message = self.receiver.accept(*header, body, int(time.time()))
        except Refused as refused:
            return self.answer(200 if str(refused) == "seen" else 401, {})
        self.answer(200, {"challenge": message["data"].get("challenge")})
        if message["type"] == LAST:
            self.done.set()

    def answer(self, status: int, body: dict) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *words) -> None:
        pass


api = Api()
server = ThreadingHTTPServer(("localhost", 0), Hook)
threading.Thread(target=server.serve_forever, daemon=True).start()
endpoint, _ = api.call("POST", "/webhook-endpoints", {"url": f"http://localhost:{server.server_port}/hooks"})
Hook.receiver = Receiver(endpoint["keys"][0]["publicKey"])
Hook.known.set()
path = f"/webhook-endpoints/{endpoint['id']}"
while endpoint["status"] != "ENABLED":
    time.sleep(0.5)
    endpoint, _ = api.call("GET", path)
for _ in range(2):
    api.call("POST", f"{path}/tests", {})
api.change(path, {"description": "Case desk"})
copy = Copy(api)
for _ in range(3):
    copy.follow()
print(f"the copy has {len(copy.things)} things")
Hook.done.wait(60)
time.sleep(1)  # for the kit to hear the answer
_, tag = api.call("GET", path)
api.call("DELETE", path, **{"If-Match": tag})
