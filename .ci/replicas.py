"""Changes a company on one replica and asks another for the ranking at once.

    FIRM=token PUBLISHER=token python3 replicas.py http://first http://second times

Each number of facilities in Pakistan earns its own score. What score belongs to which number is learned from the replica that
was changed; every later answer of the other one is held against it.
"""

import http.client
import json
import os
import random
import sys
import time
import uuid
from urllib.parse import urlsplit

FACILITIES = range(0, 11)
REKO_DIQ = "4d85fc29-5d31-8145-a829-6b5c59cf7e29"


class Replica:
    def __init__(self, address):
        self.connection = http.client.HTTPConnection(urlsplit(address).netloc)

    def ask(self, method, path, token, body=None, **headers):
        if body is not None:
            headers = {"Idempotency-Key": str(uuid.uuid4()), "Content-Type": "application/json"} | headers
        self.connection.request(
            method,
            "/api/v1" + path,
            None if body is None else json.dumps(body),
            {"Authorization": "Bearer " + os.environ[token]} | headers,
        )
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status not in (200, 201):
            sys.exit(f"{method} {path}: {answer.status} {text.decode()}")
        return json.loads(text), answer.headers.get("ETag")

    def score(self, company):
        """Of the company in a page of the ranking; none if it is not there."""
        page, _ = self.ask("GET", f"/projects/{REKO_DIQ}/ranking?limit=200", "PUBLISHER")
        return next((row["score"] for row in page["items"] if row["company"]["id"] == company), None)


def number(base):
    """A Japanese corporate number: its check digit and the twelve digits."""
    total = sum(int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(base)))
    return f"{9 - total % 9}{base}"


def main(first, second, times):
    project, _ = first.ask("GET", f"/projects/{REKO_DIQ}", "PUBLISHER")
    company, tag = first.ask(
        "POST",
        "/companies",
        "FIRM",
        {
            "name": "Replica Mining",
            "country": "JP",
            "identifiers": [{"scheme": "JP-JCN", "value": number(f"18{time.time_ns() % 10**10:010}")}],
            "capabilities": [
                {"mineral": need["mineral"], "stage": need["stage"], "facilities": 3}
                for need in project["needs"]
                if "mineral" in need
            ],
        },
    )
    company = company["id"]

    def change(count):
        nonlocal tag
        _, tag = first.ask(
            "PATCH",
            f"/companies/{company}",
            "FIRM",
            {"presence": [{"country": "PK", "facilities": count}]},
            **{"If-Match": tag, "Content-Type": "application/merge-patch+json"},
        )

    scores = {}
    for count in FACILITIES:
        change(count)
        scores[count] = first.score(company)
    if None in scores.values() or len(set(scores.values())) < len(scores):
        sys.exit(f"cannot tell the numbers apart: {scores}")

    known, count = 0, FACILITIES[-1]
    for _ in range(times):
        count = random.choice([other for other in FACILITIES if other != count])
        change(count)
        known += second.score(company) == scores[count]
    print(f"the very next ranking on another replica had the change: {known} of {times}")
    sys.exit(known != times)


main(Replica(sys.argv[1]), Replica(sys.argv[2]), int(sys.argv[3]))
