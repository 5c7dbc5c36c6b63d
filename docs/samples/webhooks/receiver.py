"""Receives messages of the e-mining service (Standard Webhooks 1.0.0). Python 3.11 or newer, standard library alone.

    python3 receiver.py serve 8090 whpk_...      a server that prints what it is told
    python3 receiver.py vectors vectors.tsv      checks itself against the published vectors

The standard library has no ed25519: `ed25519_verifies` is RFC 8032 in a few lines, a few milliseconds a message. It reads
public values alone, so its timing tells nothing. With the package `cryptography` at hand, use that instead.
"""

import base64
import binascii
import hashlib
import hmac
import json
import re
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCE_SECONDS = 300


class Refused(Exception):
    """Not to be acted on. What was `seen` was taken before."""


class Receiver:
    def __init__(self, key: str) -> None:
        """key: what the registration answered, whpk_... or whsec_..."""
        self.public = key.startswith("whpk_")
        self.raw = base64.b64decode(key.split("_", 1)[1])
        # Keep it in your database, for as long as messages may be repeated; a unique index is enough.
        self.seen: set[str] = set()

    def accept(self, message_id: str, timestamp: str, signatures: str, body: bytes, now: int) -> dict:
        """body: the bytes as they came, before anything parses them; now: seconds since 1970. Raises Refused."""
        if not re.fullmatch(r"[0-9]{1,12}", timestamp) or abs(now - int(timestamp)) > TOLERANCE_SECONDS:
            raise Refused("time")
        signed = f"{message_id}.{timestamp}.".encode() + body
        if not any(self._signs(entry, signed) for entry in signatures.split(" ")):
            raise Refused("signature")
        if message_id in self.seen:
            raise Refused("seen")
        self.seen.add(message_id)
        return json.loads(body)

    def _signs(self, entry: str, signed: bytes) -> bool:
        scheme, _, text = entry.partition(",")
        try:
            signature = base64.b64decode(text, validate=True)
        except binascii.Error:
            return False
        if scheme == "v1a" and self.public:
            return ed25519_verifies(self.raw, signed, signature)
        if scheme == "v1" and not self.public:
            return hmac.compare_digest(hmac.new(self.raw, signed, hashlib.sha256).digest(), signature)
        return False  # of a scheme to come, or not ours


# --- ed25519 (RFC 8032, 5.1.7): points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def _plus(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * D * a[3] * b[3] % P
    h = 2 * a[2] * b[2] % P
    k, m, n, o = f - e, h - g, h + g, f + e
    return k * m % P, n * o % P, m * n % P, k * o % P


def _times(factor, point):
    result = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            result = _plus(result, point)
        point = _plus(point, point)
        factor >>= 1
    return result


def _point(encoded: bytes):
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = _point(bytes.fromhex("58" + "66" * 31))


def ed25519_verifies(public_key: bytes, message: bytes, signature: bytes) -> bool:
    if len(public_key) != 32 or len(signature) != 64:
        return False
    key, commitment = _point(public_key), _point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + public_key + message).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    left, right = _times(scalar, BASE), _plus(commitment, _times(challenge, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# --- a server, and the vectors


def serve(port: int, key: str) -> None:
    receiver = Receiver(key)

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("content-length", "0")))
            header = [self.headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature")]
            try:
                message = receiver.accept(*header, body, int(time.time()))
            except Refused as refused:
                # What is known already was taken before: say so, or it is sent again.
                return self.answer(204 if str(refused) == "seen" else 400)
            if message["type"] == "webhook.challenge":
                return self.answer(200, json.dumps({"challenge": message["data"]["challenge"]}).encode())
            # Answer at once and do the work afterwards; read the thing itself from data.links.resource.
            print(message["type"], json.dumps(message["data"]), flush=True)
            return self.answer(204)

        def answer(self, status: int, body: bytes = b"") -> None:
            self.send_response(status)
            if body:
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    ThreadingHTTPServer(("127.0.0.1", port), Hook).serve_forever()


def vectors(file: str) -> int:
    receivers: dict[str, Receiver] = {}
    checked = wrong = 0
    with open(file, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            name, expected, key, now, message_id, timestamp, signature, body = line.rstrip("\n").split("\t")
            came = "accepted"
            try:
                receivers.setdefault(key, Receiver(key)).accept(
                    message_id, timestamp, signature, body.encode(), int(now)
                )
            except Refused as refused:
                came = f"refused: {refused}"
            checked += 1
            if came != expected:
                wrong += 1
                print(f"{name}: {came}, not {expected}", file=sys.stderr)
    print(f"{checked} vectors, {wrong} wrong")
    return 0 if checked and not wrong else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve(int(sys.argv[2]), sys.argv[3])
    elif sys.argv[1:2] == ["vectors"]:
        sys.exit(vectors(sys.argv[2]))
    else:
        sys.exit(__doc__)
