import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.emining.client.ApiClient;
import org.emining.client.ApiException;
import org.emining.client.ApiResponse;
import org.emining.client.JSON;
import org.emining.client.api.ChangesApi;
import org.emining.client.api.CompaniesApi;
import org.emining.client.api.ConflictsOfInterestApi;
import org.emining.client.api.ExpressionsOfInterestApi;
import org.emining.client.api.MatchesApi;
import org.emining.client.api.MatchingApi;
import org.emining.client.api.WebhooksApi;
import org.emining.client.model.*;

/**
 * What a portal does, told with a generated client: keep a copy by the feed, register a firm, see where it fits, file, and hear
 * by a webhook what the province decided. The development service of the README plays the other side.
 */
public class Story {

    private static final UUID REKO_DIQ = UUID.fromString("4d85fc29-5d31-8145-a829-6b5c59cf7e29");
    private static final String SERVICE = System.getenv().getOrDefault("EMINING", "http://localhost:8080");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ApiClient firm = client("firm-jp");
    private final ApiClient operator = client("operator");
    private final ApiClient reviewer = client("reviewer-ba");
    private final Map<String, ResourceChange> copy = new TreeMap<>();
    private final BlockingQueue<Map<?, ?>> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Receiver> receiver = new CompletableFuture<>();

    public static void main(String[] arguments) {
        // The threads of the receiver would keep the program alive.
        try {
            new Story().tell();
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private void tell() throws Exception {
        String cursor = sync(null);
        System.out.printf("synced: %d things, %d of them projects%n", copy.size(), count("project"));

        WebhookEndpoint endpoint = listen();
        System.out.println("webhook: " + endpoint.getStatus());

        Company company = register();
        System.out.println("registered: " + company.getName() + " " + company.getStatus());

        ProjectRankingRow best = new MatchingApi(firm)
                .rankProjects(company.getId(), null, null, null, null, null, 1, null)
                .getItems()
                .get(0);
        System.out.printf("fits best: %s with %,d of 100,000,000%n", best.getProject().getName(), best.getScore());

        UUID match = file(company);
        decide(match);
        Map<?, ?> told = hear("match.decided", match);
        System.out.println("told by webhook: " + told.get("type"));

        sync(cursor);
        ResourceChange seen = copy.get("match " + match);
        System.out.println("synced again: the case is at version " + seen.getVersion());
        removed(endpoint);
    }

    /** Brings the copy up to date and gives where to go on; anew when a cursor is too old or of somebody with other rights. */
    private String sync(String since) throws Exception {
        try {
            return follow(since);
        } catch (ApiException gone) {
            if (gone.getCode() != 410) {
                throw gone;
            }
            System.out.println("sees other things than before: begins anew");
            copy.clear();
            return follow(null);
        }
    }

    /** Follows the feed to its end. */
    private String follow(String since) throws ApiException {
        String cursor = since;
        ResourceChangePage page;
        do {
            page = new ChangesApi(firm).listChanges(null, null, 200, cursor);
            for (ResourceChange change : page.getItems()) {
                String key = change.getKind() + " " + change.getId();
                if (change.getGone()) {
                    copy.remove(key);
                } else {
                    copy.put(key, change);
                }
            }
            cursor = page.getPage().getNextCursor();
        } while (page.getPage().getHasMore());
        return cursor;
    }

    private long count(String kind) {
        return copy.keySet().stream().filter(key -> key.startsWith(kind + " ")).count();
    }

    private WebhookEndpoint listen() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::receive);
        server.start();
        WebhooksApi webhooks = new WebhooksApi(firm);
        WebhookEndpointRequest wanted = new WebhookEndpointRequest()
                .url("http://localhost:" + server.getAddress().getPort() + "/hooks");
        WebhookEndpoint endpoint = webhooks.registerWebhookEndpoint(key(), wanted, null, null, null);
        receiver.complete(new Receiver(endpoint.getKeys().get(0).getPublicKey()));
        for (int tries = 0; !endpoint.getStatus().equals("ENABLED"); tries++) {
            if (tries == 60) {
                throw new TimeoutException("the endpoint is " + endpoint.getStatus());
            }
            TimeUnit.MILLISECONDS.sleep(500);
            endpoint = webhooks.readWebhookEndpoint(endpoint.getId(), null, null, null, null);
        }
        return endpoint;
    }

    // The first message may come before the answer to the registration, which says what it is checked by.
    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            receiver.get(10, TimeUnit.SECONDS)
                    .accept(
                            header(exchange, "webhook-id"),
                            header(exchange, "webhook-timestamp"),
                            header(exchange, "webhook-signature"),
                            body,
                            Instant.now());
            Map<?, ?> message = JSON.getDefault().getMapper().readValue(body, Map.class);
            byte[] answer = message.get("type").equals("webhook.challenge")
                    ? JSON.getDefault()
                            .getMapper()
                            .writeValueAsBytes(Map.of("challenge", ((Map<?, ?>) message.get("data")).get("challenge")))
                    : new byte[0];
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            messages.add(message);
        } catch (Receiver.Refused refused) {
            exchange.sendResponseHeaders(refused.getMessage().equals("seen") ? 200 : 401, -1);
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private Map<?, ?> hear(String type, UUID about) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            Map<?, ?> message = messages.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (message == null) {
                throw new TimeoutException("no message " + type);
            }
            Map<?, ?> data = (Map<?, ?>) message.get("data");
            if (message.get("type").equals(type) && about.toString().equals(data.get("id"))) {
                return message;
            }
        }
    }

    private Company register() throws Exception {
        CompanyProfile profile = new CompanyProfile()
                .name("青葉金属鉱業株式会社")
                .nameLatin("Aoba Metal Mining")
                .country("JP")
                .addIdentifiersItem(new IdentifierFacts().scheme("JP-JCN").value(newNumber()))
                .addCapabilitiesItem(new CapabilityFacts().mineral("copper").stage(Stage.REFINING).facilities(4));
        ApiResponse<Company> made =
                new CompaniesApi(firm).registerCompanyWithHttpInfo(key(), profile, null, null, null);
        return new CompaniesApi(operator)
                .verifyCompany(
                        key(), tag(made), made.getData().getId(), new Verification().evidence("Seen"), null, null, null);
    }

    private UUID file(Company company) throws Exception {
        ExpressionsOfInterestApi interests = new ExpressionsOfInterestApi(firm);
        ExpressionOfInterestRequest wish = new ExpressionOfInterestRequest()
                .projectId(REKO_DIQ)
                .companyId(company.getId())
                .stagesOffered(Set.of(Stage.REFINING))
                .message("製錬から共同で進めたい。");
        ApiResponse<ExpressionOfInterest> draft =
                interests.draftExpressionOfInterestWithHttpInfo(key(), wish, null, null, null);
        ExpressionOfInterest filed = interests.submitExpressionOfInterest(
                key(), tag(draft), draft.getData().getId(), null, null, null, Map.of());
        System.out.println("filed: " + filed.getReceiptNumber());
        String match = filed.getLinks().getMatch();
        return UUID.fromString(match.substring(match.lastIndexOf('/') + 1));
    }

    /** What the province does; no portal does that. */
    private void decide(UUID match) throws Exception {
        MatchesApi matches = new MatchesApi(reviewer);
        ConflictsOfInterestApi conflicts = new ConflictsOfInterestApi(reviewer);
        conflicts.declareInterests(key(), new DeclarationRequest().interests(List.of()), null, null, null);
        String tag = tag(matches.readMatchWithHttpInfo(match, null, null, null, null));
        tag = tag(matches.acknowledgeMatchWithHttpInfo(key(), tag, match, null, null, null, Map.of()));
        tag = tag(matches.takeUpMatchWithHttpInfo(key(), tag, match, null, null, null, Map.of()));
        matches.completeMatch(key(), tag, match, null, null, null, Map.of());
        conflicts.attest(key(), match, new AttestationRequest().conflict(AttestedConflict.NONE), null, null, null);
        tag = tag(matches.readMatchWithHttpInfo(match, null, null, null, null));
        MatchCase decided = matches.decideMatch(
                key(),
                tag,
                match,
                new DecisionRequest()
                        .key(DecisionKey.PROVINCIAL)
                        .outcome(DecisionOutcome.APPROVED)
                        .reasons(List.of("MEETS_NEEDS")),
                null,
                null,
                null);
        System.out.println("decided: " + decided.getStatus() + ", " + decided.getNotice().getCode());
    }

    private void removed(WebhookEndpoint endpoint) throws Exception {
        WebhooksApi webhooks = new WebhooksApi(firm);
        String tag = tag(webhooks.readWebhookEndpointWithHttpInfo(endpoint.getId(), null, null, null, null));
        webhooks.removeWebhookEndpoint(tag, endpoint.getId(), null, null, null);
    }

    /** A key of one write; sent again with the same key, the write has one effect. */
    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String tag(ApiResponse<?> answer) {
        return answer.getHeaders().get("etag").get(0);
    }

    /** A Japanese company number that nobody has yet, with its check digit. */
    private static String newNumber() {
        String number = "18" + System.currentTimeMillis() / 1000;
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (number.charAt(11 - i) - '0') * (1 + i % 2);
        }
        return 9 - sum % 9 + number;
    }

    private static ApiClient client(String user) {
        String token = token(user);
        ApiClient client = new ApiClient();
        client.updateBaseUri(SERVICE);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    /** The development provider wants no password; a portal has a client and a secret of its own. */
    private static String token(String user) {
        try {
            String metadata = send(HttpRequest.newBuilder(URI.create(SERVICE + "/.well-known/oauth-protected-resource")));
            String provider = read(metadata).get("authorization_servers") instanceof List<?> servers
                    ? servers.get(0).toString()
                    : "";
            String form = "grant_type=password&client_id=quarkus-app&username=" + user;
            return read(send(HttpRequest.newBuilder(URI.create(provider + "/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))))
                    .get("access_token")
                    .toString();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    }

    private static Map<?, ?> read(String json) throws IOException {
        return JSON.getDefault().getMapper().readValue(json, Map.class);
    }
}
