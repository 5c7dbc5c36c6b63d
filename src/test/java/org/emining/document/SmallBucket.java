package org.emining.document;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** As much of S3 as a storage of ours asks for, in memory. It looks at whose key signed a request, not at the signature. */
final class SmallBucket implements AutoCloseable {

    private record Thing(byte[] content, Instant since) {}

    private final ConcurrentSkipListMap<String, Thing> things = new ConcurrentSkipListMap<>();
    private final HttpServer server;
    private final String path;
    private final String accessKey;
    private volatile boolean full;

    SmallBucket(String name, String accessKey) throws IOException {
        this.path = "/" + name;
        this.accessKey = accessKey;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(path, this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void full(boolean now) {
        full = now;
    }

    /** Keeps something as somebody else would. */
    void put(String key) {
        things.put(key, new Thing(key.getBytes(StandardCharsets.UTF_8), Instant.now()));
    }

    Set<String> keys() {
        return Set.copyOf(things.keySet());
    }

    private void answer(HttpExchange asked) throws IOException {
        byte[] body = asked.getRequestBody().readAllBytes();
        String signed = String.valueOf(asked.getRequestHeaders().getFirst("Authorization"));
        String key = asked.getRequestURI().getPath().substring(path.length()).replaceFirst("^/", "");
        if (!signed.startsWith("AWS4-HMAC-SHA256 Credential=" + accessKey + "/")) {
            send(asked, 403, error("InvalidAccessKeyId"));
        } else if (asked.getRequestMethod().equals("PUT")) {
            if (full) {
                send(asked, 507, error("XMinioStorageFull"));
                return;
            }
            things.put(key, new Thing(body, Instant.now()));
            send(asked, 200, "");
        } else if (asked.getRequestMethod().equals("DELETE")) {
            things.remove(key);
            send(asked, 204, "");
        } else if (key.isEmpty()) {
            send(asked, 200, list(parameters(asked)));
        } else {
            Thing thing = things.get(key);
            if (thing == null) {
                send(asked, 404, error("NoSuchKey"));
            } else {
                send(asked, 200, thing.content());
            }
        }
    }

    private static Map<String, String> parameters(HttpExchange asked) {
        Map<String, String> parameters = new TreeMap<>();
        Arrays.stream(asked.getRequestURI().getQuery().split("&"))
                .map(part -> part.split("=", 2))
                .forEach(part -> parameters.put(part[0], part.length > 1 ? part[1] : ""));
        return parameters;
    }

    private String list(Map<String, String> parameters) {
        int most = Integer.parseInt(parameters.get("max-keys"));
        List<Map.Entry<String, Thing>> rest =
                things.tailMap(parameters.getOrDefault("start-after", ""), false).entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(parameters.getOrDefault("prefix", "")))
                        .limit(most + 1L)
                        .toList();
        return rest.stream()
                .limit(most)
                .map(entry -> "<Contents><Key>" + entry.getKey() + "</Key><LastModified>"
                        + entry.getValue().since() + "</LastModified></Contents>")
                .collect(Collectors.joining(
                        "",
                        "<ListBucketResult><IsTruncated>" + (rest.size() > most) + "</IsTruncated>",
                        "</ListBucketResult>"));
    }

    private static String error(String code) {
        return "<Error><Code>" + code + "</Code><Message>no</Message></Error>";
    }

    private static void send(HttpExchange asked, int status, String text) throws IOException {
        send(asked, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange asked, int status, byte[] body) throws IOException {
        asked.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        asked.getResponseBody().write(body);
        asked.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
