package org.emining.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.emining.organisation.Actor;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** What company answers have in common: each carries the tag of the whole company, also when its body is a part. */
@ApplicationScoped
class CompanyAnswers {

    static final String PATH = "/api/v1/companies/";

    private final Once once;

    CompanyAnswers(Once once) {
        this.once = once;
    }

    static Response read(HttpHeaders headers, Seen<?> seen) {
        return Answers.read(headers, seen.version(), seen.tag(), seen.body());
    }

    static Response changed(Seen<?> seen) {
        return Answers.changed(seen.version(), seen.tag(), seen.body());
    }

    static Response removed(Seen<?> seen) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(seen.version(), seen.tag()))
                .build();
    }

    /** Makes something once. */
    Response made(Post post, Object request, Supplier<Made> write) {
        var attempt = new Once.Attempt(post.key(), post.actor().scope(), "POST", post.uri(), request);
        return once.run(attempt, () -> {
            Made made = write.get();
            Seen<?> seen = made.seen();
            return Once.Outcome.created(PATH + made.path(), seen.version(), seen.tag(), seen.body());
        });
    }

    /** A POST, as far as it is the same for all. */
    record Post(@Nullable String key, Actor actor, UriInfo uri) {}

    /** What a POST made, and where it is under the companies. */
    record Made(String path, Seen<?> seen) {

        static Made company(Seen<CompanyView> seen) {
            return new Made(seen.body().id().toString(), seen);
        }
    }
}
