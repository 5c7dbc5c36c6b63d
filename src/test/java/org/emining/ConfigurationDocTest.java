package org.emining;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/configuration.md is made of the typed configuration: each key with its sentence, none forgotten. */
class ConfigurationDocTest {

    private static final Path DOCUMENT = Path.of("docs/configuration.md");
    private static final Path SOURCES = Path.of("src/main/java");

    /** Keys of the framework that an operator sets in production. */
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");

    private static final Map<String, String> FRAMEWORK = new TreeMap<>(Map.ofEntries(
            Map.entry("quarkus.datasource.jdbc.url", "Where PostgreSQL is, e.g. `jdbc:postgresql://db:5432/emining`."),
            Map.entry("quarkus.datasource.username", "The role the service connects as; not a superuser."),
            Map.entry("quarkus.datasource.password", "Its password; from a file or a secret, never in a manifest."),
            Map.entry("quarkus.datasource.jdbc.max-size", "Connections of one replica at most (%s)."),
            Map.entry(
                    "quarkus.flyway.migrate-at-start",
                    "`true` where the service itself migrates the database when it starts, instead of a job before it (`%s`)."),
            Map.entry("quarkus.oidc.auth-server-url", "The OpenID Connect provider whose access tokens are accepted."),
            Map.entry("quarkus.oidc.token.audience", "What the `aud` of a token must hold (`%s`)."),
            Map.entry(
                    "quarkus.oidc.token.issuer",
                    "The `iss` of tokens, where it is another than the provider's metadata say."),
            Map.entry(
                    "quarkus.oidc.token.token-type",
                    "What the claim `typ` of a token must be, for providers that set it (Keycloak: `Bearer`)."),
            Map.entry(
                    "quarkus.oidc.token.signature-algorithm",
                    "The one algorithm accepted, where the provider signs with one; otherwise any asymmetric one."),
            Map.entry("quarkus.http.port", "Port of the service (8080)."),
            Map.entry(
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "`true` behind a proxy; name it in `quarkus.http.proxy.trusted-proxies`."),
            Map.entry("quarkus.http.proxy.trusted-proxies", "The proxies whose forwarded headers are believed."),
            Map.entry(
                    "quarkus.management.enabled",
                    "Whether health and metrics have a port of their own (`%s`); fixed when building."),
            Map.entry("quarkus.management.port", "That port (%s)."),
            Map.entry("quarkus.log.level", "How much is logged (`INFO`).")));

    @Test
    void the_document_is_that_of_the_configuration() throws IOException {
        String document = document();
        if (Boolean.getBoolean("configuration.update")) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as(
                        "%s is not up to date. Refresh it: ./mvnw test -Dtest=ConfigurationDocTest -Dconfiguration.update=true",
                        DOCUMENT)
                .isEqualTo(document);
    }

    private static String document() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Configuration

                Generated from the typed configuration; `ConfigurationDocTest` compares it. Every key can be set as an
                environment variable too: upper case, each character that is no letter or digit an underscore
                (`emining.public-url` is `EMINING_PUBLIC_URL`).

                ## Keys of this service

                | key | type | default | meaning |
                |---|---|---|---|
                """);
        Map<String, String> rows = new TreeMap<>();
        for (Class<?> mapping : mappings()) {
            describe(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping, source(mapping), rows);
        }
        rows.values().forEach(text::append);
        text.append("""

                ## Keys of the framework to set in production

                What stands in parentheses is the value in production without it. All others: quarkus.io/guides/all-config.

                | key | meaning |
                |---|---|
                """);
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(SETTINGS)) {
            settings.load(reader);
        }
        FRAMEWORK.forEach((key, meaning) ->
                text.append("| `%s` | %s |%n".formatted(key, meaning.formatted(inProduction(settings, key)))));
        return text.toString();
    }

    // What we set ourselves is read, not repeated; the rest of the values in parentheses are the framework's.
    private static String inProduction(Properties settings, String key) {
        return settings.getProperty("%prod." + key, settings.getProperty(key, "unset"));
    }

    private static Iterable<Class<?>> mappings() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.emining").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .<Class<?>>map(type -> type.reflect())
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }

    private static String source(Class<?> mapping) throws IOException {
        return Files.readString(SOURCES.resolve(mapping.getName().replace('.', '/') + ".java"));
    }

    private static void describe(String prefix, Class<?> group, String source, Map<String, String> rows) {
        for (Method method : Stream.of(group.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !method.isDefault())
                .toList()) {
            String key = prefix + "." + kebab(method.getName());
            if (method.getReturnType().isInterface()
                    && method.getReturnType().getName().startsWith("org.emining.")) {
                describe(key, method.getReturnType(), source, rows);
                continue;
            }
            WithDefault fallback = method.getAnnotation(WithDefault.class);
            rows.put(
                    key,
                    "| `%s` | %s | %s | %s |%n"
                            .formatted(
                                    key,
                                    type(method),
                                    fallback == null ? "" : "`" + fallback.value() + "`",
                                    sentence(group, method, source)));
        }
    }

    private static String type(Method method) {
        String name = method.getGenericReturnType() instanceof ParameterizedType optional
                ? ((Class<?>) optional.getActualTypeArguments()[0]).getSimpleName()
                : method.getReturnType().getSimpleName();
        return name.toLowerCase(Locale.ROOT);
    }

    private static String sentence(Class<?> group, Method method, String source) {
        String body = source.substring(Math.max(0, source.indexOf("interface " + group.getSimpleName() + " ")));
        Matcher comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*[\\w<>.]+\\s+"
                                + method.getName() + "\\(\\)")
                .matcher(body);
        assertThat(comment.find())
                .as("%s.%s needs a sentence", group.getSimpleName(), method.getName())
                .isTrue();
        return comment.group(1)
                .replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
