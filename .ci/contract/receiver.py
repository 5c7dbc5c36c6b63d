"""Answers what webhooks are sent with: a challenge with its words, all else with 204. Signatures are the samples' matter.

    python3 receiver.py      prints the port it listens at
"""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Hook(BaseHTTPRequestHandler):
    def do_POST(self):
        message = json.loads(self.rfile.read(int(self.headers.get("content-length", "0"))))
        challenge = message.get("data", {}).get("challenge")
        body = json.dumps({"challenge": challenge}).encode() if challenge else b""
        self.send_response(200 if body else 204)
        if body:
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
print(server.server_port, flush=True)
server.serve_forever()
