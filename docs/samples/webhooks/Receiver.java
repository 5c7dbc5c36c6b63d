import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receives messages of the e-mining service (Standard Webhooks 1.0.0). Java 17 or newer, no dependencies.
 *
 * <pre>
 * java Receiver.java serve 8090 whpk_...      a server that prints what it is told
 * java Receiver.java vectors vectors.tsv      checks itself against the published vectors
 * </pre>
 */
public final class Receiver {

    private static final long TOLERANCE_SECONDS = 300;
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Not to be acted on. What was {@code seen} was taken before. */
    public static final class Refused extends Exception {
        Refused(String why) {
            super(why);
        }
    }

    private final boolean isPublic;
    private final byte[] key;

    /** Keep it in your database, for as long as messages may be repeated; a unique index is enough. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** @param key what the registration answered: {@code whpk_...} or {@code whsec_...} */
    public Receiver(String key) {
        this.isPublic = key.startsWith("whpk_");
        this.key = Base64.getDecoder().decode(key.substring(key.indexOf('_') + 1));
    }

    /**
     * @param body the bytes as they came, before anything parses them
     * @throws Refused for what is not to be acted on
     */
    public void accept(String id, String timestamp, String signatures, byte[] body, Instant now) throws Refused {
        if (!timestamp.matches("[0-9]{1,12}")
                || Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE_SECONDS) {
            throw new Refused("time");
        }
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed =
                ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
        if (Arrays.stream(signatures.split(" ")).noneMatch(entry -> signs(entry, signed))) {
            throw new Refused("signature");
        }
        if (!seen.add(id)) {
            throw new Refused("seen");
        }
    }

    private boolean signs(String entry, byte[] signed) {
        try {
            int comma = entry.indexOf(',');
            String scheme = comma < 0 ? "" : entry.substring(0, comma);
            if (scheme.equals("v1a") && isPublic) {
                byte[] encoded = ByteBuffer.allocate(SPKI.length + key.length)
                        .put(SPKI)
                        .put(key)
                        .array();
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                check.update(signed);
                return check.verify(Base64.getDecoder().decode(entry.substring(comma + 1)));
            }
            if (scheme.equals("v1") && !isPublic) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return MessageDigest.isEqual(
                        mac.doFinal(signed), Base64.getDecoder().decode(entry.substring(comma + 1)));
            }
            return false; // of a scheme to come, or not ours
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 3 && arguments[0].equals("serve")) {
            serve(Integer.parseInt(arguments[1]), new Receiver(arguments[2]));
        } else if (arguments.length == 2 && arguments[0].equals("vectors")) {
            System.exit(vectors(Path.of(arguments[1])) ? 0 : 1);
        } else {
            System.err.println("serve PORT KEY | vectors FILE");
            System.exit(2);
        }
    }

    private static void serve(int port, Receiver receiver) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            try {
                receiver.accept(
                        header(exchange, "id"),
                        header(exchange, "timestamp"),
                        header(exchange, "signature"),
                        body,
                        Instant.now());
                taken(exchange, new String(body, StandardCharsets.UTF_8));
            } catch (Refused refused) {
                // What is known already was taken before: say so, or it is sent again.
                exchange.sendResponseHeaders("seen".equals(refused.getMessage()) ? 204 : 400, -1);
            }
            exchange.close();
        });
        server.start();
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst("webhook-" + name);
        return value == null ? "" : value;
    }

    // With a JSON parser at hand, read type and data.challenge by it.
    private static void taken(HttpExchange exchange, String message) throws IOException {
        Matcher challenge = Pattern.compile("\"challenge\":\"([A-Za-z0-9_-]+)\"").matcher(message);
        if (message.startsWith("{\"type\":\"webhook.challenge\"") && challenge.find()) {
            byte[] answer = ("{\"challenge\":\"" + challenge.group(1) + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            return;
        }
        // Answer at once and do the work afterwards; read the thing itself from data.links.resource.
        System.out.println(message);
        exchange.sendResponseHeaders(204, -1);
    }

    private static boolean vectors(Path file) throws IOException {
        Map<String, Receiver> receivers = new HashMap<>();
        int checked = 0;
        int wrong = 0;
        for (String line : Files.readAllLines(file)) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] vector = line.split("\t", -1);
            String came = "accepted";
            try {
                receivers
                        .computeIfAbsent(vector[2], Receiver::new)
                        .accept(
                                vector[4],
                                vector[5],
                                vector[6],
                                vector[7].getBytes(StandardCharsets.UTF_8),
                                Instant.ofEpochSecond(Long.parseLong(vector[3])));
            } catch (Refused refused) {
                came = "refused: " + refused.getMessage();
            }
            checked++;
            if (!came.equals(vector[1])) {
                wrong++;
                System.err.println(vector[0] + ": " + came + ", not " + vector[1]);
            }
        }
        System.out.println(checked + " vectors, " + wrong + " wrong");
        return checked > 0 && wrong == 0;
    }
}
