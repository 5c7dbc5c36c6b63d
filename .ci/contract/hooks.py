"""Read by the fuzzer: a file of lines goes over the wire as text does."""

import schemathesis

schemathesis.serializer.alias("application/x-ndjson", "text/plain")
