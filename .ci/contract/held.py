"""held.py DESCRIPTION HAR...: was all this traffic what the description allows?

The runner of workflows looks at answers; this looks at requests as well: parameters, headers and bodies by their schemas, and
nothing that is not described. Lines of JSON are judged line by line, which the runner cannot.
"""

import json
import re
import sys
from urllib.parse import parse_qsl, unquote, urlsplit

import jsonschema_rs
import yaml

# What every client and every connection sends.
COMMON_HEADERS = {"accept", "authorization", "content-type"}


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Leaves instants the texts they are in JSON."""

    yaml_implicit_resolvers = {
        letter: [(tag, pattern) for tag, pattern in known if not tag.endswith(":timestamp")]
        for letter, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


class Description:
    def __init__(self, file: str) -> None:
        with open(file, encoding="utf-8") as text:
            self.api = yaml.load(text, Loader=Loader)
        self.operations = [
            (method.upper(), re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(path))), operation)
            for path, item in self.api["paths"].items()
            for method, operation in item.items()
            if isinstance(operation, dict) and "operationId" in operation
        ]

    def find(self, method: str, path: str):
        found = [
            (len(match.groupdict()), match.groupdict(), operation)
            for known, pattern, operation in self.operations
            if known == method and (match := pattern.fullmatch(path))
        ]
        # A path without a variable comes before one with it.
        return min(found, key=lambda each: each[0])[1:] if found else None

    def resolved(self, node: dict) -> dict:
        while "$ref" in node:
            _, _, kind, name = node["$ref"].split("/")
            node = self.api["components"][kind][name]
        return node

    def faults(self, schema: dict, value) -> list[str]:
        whole = {"allOf": [schema], "components": self.api["components"]}
        validator = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
        return [f"{'/'.join(map(str, error.instance_path))}: {error.message}" for error in validator.iter_errors(value)]

    def faults_of_text(self, schema: dict, text: str) -> list[str]:
        """Of a parameter, which is text whatever its schema says."""
        readings = [text]
        try:
            readings.append(json.loads(text))
        except ValueError:
            pass
        every = [self.faults(schema, reading) for reading in readings]
        return [] if [] in every else every[0]

    def faults_of_content(self, contents: dict, media_type: str, text: str) -> list[str]:
        media_type = media_type.split(";")[0].strip()
        if media_type not in contents:
            return [f"media type {media_type} is not described"]
        schema = contents[media_type].get("schema", {})
        if media_type == "application/x-ndjson":
            return [fault for line in text.splitlines() for fault in self.faults(schema, json.loads(line))]
        if media_type.endswith("json"):
            return self.faults(schema, json.loads(text))
        return self.faults(schema, text)


def faults_of_request(api: Description, operation: dict, variables: dict, request: dict) -> list[str]:
    sent = {
        "path": {name: unquote(value) for name, value in variables.items()},
        "query": dict(parse_qsl(urlsplit(request["url"]).query, keep_blank_values=True)),
        "header": {header["name"].lower(): header["value"] for header in request["headers"]},
    }
    faults, known = [], set()
    for parameter in map(api.resolved, operation.get("parameters", [])):
        place, name = parameter["in"], parameter["name"]
        value = sent[place].get(name.lower() if place == "header" else name)
        known.add((place, name.lower()))
        if value is not None:
            faults += [f"{place} {name}: {fault}" for fault in api.faults_of_text(parameter["schema"], value)]
        elif parameter.get("required"):
            faults.append(f"{place} {name} is missing")
    faults += [f"query {name} is not described" for name in sent["query"] if ("query", name.lower()) not in known]
    faults += [
        f"header {name} is not described" for name in sent["header"] if ("header", name) not in known and name not in COMMON_HEADERS
    ]
    body = request.get("postData")
    described = api.resolved(operation["requestBody"]) if "requestBody" in operation else None
    if body and not described:
        faults.append("a body is not described")
    elif described and not body:
        faults += ["the body is missing"] if described.get("required") else []
    elif body:
        faults += api.faults_of_content(described["content"], sent["header"]["content-type"], body["text"])
    return faults


def faults_of_answer(api: Description, operation: dict, answer: dict) -> list[str]:
    described = operation["responses"].get(str(answer["status"]))
    if described is None:
        return [f"status {answer['status']} is not described"]
    described, text = api.resolved(described), answer["content"].get("text")
    if not text:
        return []
    return api.faults_of_content(described.get("content", {}), answer["content"]["mimeType"], text)


def main(description: str, files: list[str]) -> int:
    api, held, wrong = Description(description), 0, 0
    for file in files:
        with open(file, encoding="utf-8") as text:
            entries = json.load(text)["log"]["entries"]
        for entry in entries:
            request, answer = entry["request"], entry["response"]
            found = api.find(request["method"], urlsplit(request["url"]).path)
            if not found:
                faults = ["no such operation"]
            else:
                variables, operation = found
                faults = faults_of_request(api, operation, variables, request) + faults_of_answer(api, operation, answer)
            held += 1
            wrong += bool(faults)
            for fault in faults:
                print(f"{request['method']} {request['url']}: {fault}")
    print(f"{held} requests and their answers held against the description, {wrong} of them wrong")
    return 1 if wrong or not held else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
