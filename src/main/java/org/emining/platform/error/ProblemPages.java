package org.emining.platform.error;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.emining.platform.language.Language;
import org.emining.platform.language.Messages;
import org.jspecify.annotations.Nullable;

/** What the {@code type} of a problem leads to: a page for people about each error, its cause and its cure. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ProblemPages {

    // These pages hold words and links, and nothing that runs.
    private static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'";

    // What the sentences with a fixed value are filled with; others speak of one refusal, the page of all of them.
    private static final Map<ErrorCode, List<Object>> EXAMPLES = Map.of(ErrorCode.URI_TOO_LONG, List.of(8192));

    /** One error in one language. */
    record Entry(
            String code,
            int status,
            String title,
            String detail,
            @Nullable String cure) {}

    /** The words around it. */
    record Words(
            Language language,
            String title,
            String lead,
            String code,
            String status,
            String happened,
            String cure,
            String all) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problems(Words words, List<Entry> entries);

        static native TemplateInstance problem(Words words, Entry entry);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response all(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String asked) {
        Language language = Language.accepted(asked);
        List<Entry> entries =
                Stream.of(ErrorCode.values()).map(code -> entry(code, language)).toList();
        return page(language, Templates.problems(words(language), entries).render());
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(hidden = true)
    public Response one(
            @PathParam("code") String wanted, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String asked) {
        Language language = Language.accepted(asked);
        ErrorCode code = Stream.of(ErrorCode.values())
                .filter(candidate -> candidate.code().equals(wanted))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        return page(
                language,
                Templates.problem(words(language), entry(code, language)).render());
    }

    private static Response page(Language language, String html) {
        return Response.ok(html)
                .header("Content-Language", language.tag())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "public, max-age=3600")
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .build();
    }

    private static Entry entry(ErrorCode code, Language language) {
        String key = "problem." + code.code();
        String cure = key + ".cure";
        return new Entry(
                code.code(),
                code.status(),
                Messages.text(language, key + ".title", List.of()),
                Messages.text(language, key + ".detail", EXAMPLES.getOrDefault(code, List.of("…", "…"))),
                Messages.has(cure) ? Messages.text(language, cure, List.of()) : null);
    }

    private static Words words(Language language) {
        return new Words(
                language,
                Messages.text(language, "page.problems.title", List.of()),
                Messages.text(language, "page.problems.lead", List.of()),
                Messages.text(language, "page.problem.code", List.of()),
                Messages.text(language, "page.problem.status", List.of()),
                Messages.text(language, "page.problem.happened", List.of()),
                Messages.text(language, "page.problem.cure", List.of()),
                Messages.text(language, "page.problem.all", List.of()));
    }
}
