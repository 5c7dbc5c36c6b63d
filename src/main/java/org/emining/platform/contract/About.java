package org.emining.platform.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.emining.platform.error.Problem;

/** What the description says of the whole; its text is {@code openapi/conventions.md}. */
@OpenAPIDefinition(
        info = @Info(title = About.TITLE, version = About.VERSION),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
final class About {

    static final String TITLE = "E-mining matchmaking";
    static final String VERSION = "1.0.0";
    private static final String TEXT = "/openapi/conventions.md";
    private static final String SANDBOX =
            "**This is a sandbox.** What is done here has no effect outside, may be lost at any"
                    + " time, and happens by a clock that its callers set. `X-Sandbox-Answer: 503` on a request, or another status"
                    + " or code, asks for that answer.\n\n";

    private About() {}

    static void describe(OpenAPI api) {
        try (InputStream text = About.class.getResourceAsStream(TEXT)) {
            String conventions = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            boolean sandbox = ConfigProvider.getConfig()
                    .getOptionalValue("emining.sandbox.enabled", Boolean.class)
                    .orElse(false);
            api.getInfo().setDescription(sandbox ? SANDBOX + conventions : conventions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(TEXT, unreadable);
        }
        api.getInfo().setLicense(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        // Where it runs is the installation's affair: paths are relative to it.
        api.setServers(List.of(OASFactory.createServer().url("/").description("This installation.")));
    }
}
