"""What a portal does, told with a generated client: keep a copy by the feed, register a firm, see where it fits, file, and
hear by a webhook what the province decided. The development service of the README plays the other side.
"""

import json
import os
import queue
import sys
import threading
import time
import urllib.parse
import urllib.request
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "client"), str(HERE.parent.parent / "samples" / "webhooks")]

import emining_client as api  # noqa: E402
from receiver import Receiver, Refused  # noqa: E402

SERVICE = os.environ.get("EMINING", "http://localhost:8080")
REKO_DIQ = uuid.UUID("4d85fc29-5d31-8145-a829-6b5c59cf7e29")


def key() -> str:
    """Of one write; sent again with the same key, the write has one effect."""
    return str(uuid.uuid4())


def fetch(address: str, form: dict | None = None) -> dict:
    data = urllib.parse.urlencode(form).encode() if form else None
    with urllib.request.urlopen(address, data, timeout=20) as answer:
        return json.load(answer)


def client(user: str) -> api.ApiClient:
    """The development provider wants no password; a portal has a client and a secret of its own."""
    provider = fetch(f"{SERVICE}/.well-known/oauth-protected-resource")["authorization_servers"][0]
    form = {"grant_type": "password", "client_id": "quarkus-app", "username": user}
    token = fetch(f"{provider}/token", form)["access_token"]
    return api.ApiClient(api.Configuration(host=SERVICE, access_token=token))


def tag(answer: api.ApiResponse) -> str:
    return {name.lower(): value for name, value in answer.headers.items()}["etag"]


def new_number() -> str:
    """A Japanese company number that nobody has yet, with its check digit."""
    number = f"18{int(time.time())}"
    total = sum(int(digit) * (1 + i % 2) for i, digit in enumerate(reversed(number)))
    return f"{9 - total % 9}{number}"


class Story:
    def __init__(self) -> None:
        self.firm, self.operator, self.reviewer = client("firm-jp"), client("operator"), client("reviewer-ba")
        self.copy: dict[tuple[str, uuid.UUID], api.ResourceChange] = {}
        self.messages: queue.Queue[dict] = queue.Queue()
        self.receiver: Receiver | None = None
        self.known = threading.Event()

    def tell(self) -> None:
        cursor = self.sync(None)
        projects = sum(kind == "project" for kind, _ in self.copy)
        print(f"synced: {len(self.copy)} things, {projects} of them projects")

        endpoint = self.listen()
        print(f"webhook: {endpoint.status}")

        company = self.register()
        print(f"registered: {company.name} {company.status.value}")

        ranking = api.MatchingApi(self.firm).rank_projects(company.id, limit=1)
        best = ranking.items[0]
        print(f"fits best: {best.project.name} with {best.score:,} of {ranking.scale:,}")

        match = self.file(company)
        self.decide(match)
        print(f"told by webhook: {self.hear('match.decided', match)['type']}")

        self.sync(cursor)
        print(f"synced again: the case is at version {self.copy['match', match].version}")
        webhooks = api.WebhooksApi(self.firm)
        registered = webhooks.read_webhook_endpoint_with_http_info(endpoint.id)
        webhooks.remove_webhook_endpoint(tag(registered), endpoint.id)

    def sync(self, since: str | None) -> str:
        """Brings the copy up to date and gives where to go on; anew when a cursor is too old or of somebody with other rights."""
        try:
            return self.follow(since)
        except api.ApiException as gone:
            if gone.status != 410:
                raise
            print("sees other things than before: begins anew")
            self.copy.clear()
            return self.follow(None)

    def follow(self, since: str | None) -> str:
        """Follows the feed to its end."""
        cursor = since
        while True:
            page = api.ChangesApi(self.firm).list_changes(since=cursor, limit=200)
            for change in page.items:
                if change.gone:
                    self.copy.pop((change.kind, change.id), None)
                else:
                    self.copy[change.kind, change.id] = change
            cursor = page.page.next_cursor
            if not page.page.has_more:
                return cursor

    def listen(self) -> api.WebhookEndpoint:
        story = self

        class Hook(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("content-length", "0")))
                header = [self.headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature")]
                # The first message may come before the answer to the registration, which says what it is checked by.
                story.known.wait(10)
                try:
                    message = story.receiver.accept(*header, body, int(time.time()))
                except Refused as refused:
                    return self.answer(200 if str(refused) == "seen" else 401, {})
                self.answer(200, {"challenge": message["data"].get("challenge")})
                story.messages.put(message)

            def answer(self, status: int, body: dict) -> None:
                content = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *words):
                pass

        server = ThreadingHTTPServer(("localhost", 0), Hook)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        webhooks = api.WebhooksApi(self.firm)
        wanted = api.WebhookEndpointRequest(url=f"http://localhost:{server.server_port}/hooks")
        endpoint = webhooks.register_webhook_endpoint(key(), wanted)
        self.receiver = Receiver(endpoint.keys[0].public_key)
        self.known.set()
        for _ in range(60):
            if endpoint.status == "ENABLED":
                return endpoint
            time.sleep(0.5)
            endpoint = webhooks.read_webhook_endpoint(endpoint.id)
        raise TimeoutError(f"the endpoint is {endpoint.status}")

    def hear(self, kind: str, about: uuid.UUID) -> dict:
        while True:
            message = self.messages.get(timeout=60)
            if message["type"] == kind and message["data"]["id"] == str(about):
                return message

    def register(self) -> api.Company:
        profile = api.CompanyProfile(
            name="青葉金属鉱業株式会社",
            name_latin="Aoba Metal Mining",
            country="JP",
            identifiers=[api.IdentifierFacts(scheme="JP-JCN", value=new_number())],
            capabilities=[api.CapabilityFacts(mineral="copper", stage=api.Stage.REFINING, facilities=4)],
        )
        made = api.CompaniesApi(self.firm).register_company_with_http_info(key(), profile)
        return api.CompaniesApi(self.operator).verify_company(
            key(), tag(made), made.data.id, api.Verification(evidence="Seen")
        )

    def file(self, company: api.Company) -> uuid.UUID:
        interests = api.ExpressionsOfInterestApi(self.firm)
        wish = api.ExpressionOfInterestRequest(
            project_id=REKO_DIQ,
            company_id=company.id,
            stages_offered=[api.Stage.REFINING],
            message="製錬から共同で進めたい。",
        )
        draft = interests.draft_expression_of_interest_with_http_info(key(), wish)
        filed = interests.submit_expression_of_interest(key(), tag(draft), draft.data.id)
        print(f"filed: {filed.receipt_number}")
        return uuid.UUID(filed.links.match.rsplit("/", 1)[1])

    def decide(self, match: uuid.UUID) -> None:
        """What the province does; no portal does that."""
        matches, conflicts = api.MatchesApi(self.reviewer), api.ConflictsOfInterestApi(self.reviewer)
        conflicts.declare_interests(key(), api.DeclarationRequest(interests=[]))
        etag = tag(matches.read_match_with_http_info(match))
        etag = tag(matches.acknowledge_match_with_http_info(key(), etag, match))
        etag = tag(matches.take_up_match_with_http_info(key(), etag, match))
        matches.complete_match(key(), etag, match)
        conflicts.attest(key(), match, api.AttestationRequest(conflict=api.AttestedConflict.NONE))
        etag = tag(matches.read_match_with_http_info(match))
        decision = api.DecisionRequest(
            key=api.DecisionKey.PROVINCIAL, outcome=api.DecisionOutcome.APPROVED, reasons=["MEETS_NEEDS"]
        )
        decided = matches.decide_match(key(), etag, match, decision)
        print(f"decided: {decided.status.value}, {decided.notice.code}")


Story().tell()
