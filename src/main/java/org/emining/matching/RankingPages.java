package org.emining.matching;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.emining.matching.engine.Candidate;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Pages of rankings. A ranking is computed, not stored: its cursor names the basis it was computed from, and is worth
 * nothing once that has changed, because a firm could then appear on two pages or on none.
 */
@Singleton
class RankingPages {

    private static final int USUAL = 20;

    private final Cursors cursors;

    RankingPages(Cursors cursors) {
        this.cursors = cursors;
    }

    /** A whole ranking, and how a part of it is shown. */
    record Content(
            Rankings.Basis basis, List<Candidate> all, BiFunction<List<Candidate>, Page<Candidate>, Object> view) {}

    /**
     * @param current the basis at this moment; a caller that has this ranking already is spared the computation
     * @throws DomainException {@code cursor-expired} when the ranking has changed since the page before
     */
    Response answer(
            Paging paging, Actor actor, HttpHeaders headers, Rankings.Basis current, Supplier<Content> ranking) {
        int size = paging.limit(USUAL);
        List<String> after = paging.after(cursors, actor.scope());
        requireSame(after, current);
        String tag = EntityTags.quoted(current.tag());
        if (EntityTags.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Answers.read(headers, tag, "private, no-cache", "");
        }
        Content content = ranking.get();
        requireSame(after, content.basis());
        int from = after == null ? 0 : Integer.parseInt(after.get(1));
        List<Candidate> rest = content.all()
                .subList(Math.min(from, content.all().size()), content.all().size());
        Page<Candidate> page = paging.page(
                cursors,
                actor.scope(),
                rest.subList(0, Math.min(size + 1, rest.size())),
                size,
                last -> List.of(content.basis().tag(), String.valueOf(from + size)));
        Object body = content.view().apply(page.items(), page);
        return Answers.read(headers, EntityTags.quoted(content.basis().tag()), "private, no-cache", body);
    }

    private static void requireSame(@Nullable List<String> after, Rankings.Basis basis) {
        if (after != null && !after.getFirst().equals(basis.tag())) {
            throw DomainException.of(ErrorCode.CURSOR_EXPIRED);
        }
    }
}
