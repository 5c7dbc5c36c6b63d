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

    /** A ranking that can be asked for. */
    interface Source {
        /** What it rests on at this moment, without computing it. */
        Basis basis();

        /** A part of it. */
        Content page(int from, int limit);

        /** A ranking that is computed whole for each page of it. */
        static Source of(Supplier<Basis> basis, Supplier<Content> whole) {
            return new Source() {
                @Override
                public Basis basis() {
                    return basis.get();
                }

                @Override
                public Content page(int from, int limit) {
                    return whole.get().part(from, limit);
                }
            };
        }
    }

    /** A ranking or a part of one, and how it is shown. */
    record Content(Basis basis, List<Candidate> candidates, BiFunction<List<Candidate>, Page<Candidate>, Object> view) {

        private Content part(int from, int limit) {
            int first = Math.min(from, candidates.size());
            int last = (int) Math.min((long) first + limit, candidates.size());
            return new Content(basis, candidates.subList(first, last), view);
        }
    }

    /** @throws DomainException {@code cursor-expired} when the ranking has changed since the page before */
    Response answer(Paging paging, Actor actor, HttpHeaders headers, Source ranking) {
        int size = paging.limit(USUAL);
        List<String> after = paging.after(cursors, actor.scope());
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (after != null || known != null) {
            // A caller that has this ranking already is spared the computation.
            Basis current = ranking.basis();
            requireSame(after, current);
            String tag = EntityTags.quoted(current.tag());
            if (EntityTags.matches(known, tag)) {
                return Answers.read(headers, tag, "private, no-cache", "");
            }
        }
        int from = after == null ? 0 : Integer.parseInt(after.get(1));
        Content content = ranking.page(from, size + 1);
        requireSame(after, content.basis());
        Page<Candidate> page = paging.page(
                cursors,
                actor.scope(),
                content.candidates(),
                size,
                last -> List.of(content.basis().tag(), String.valueOf(from + size)));
        Object body = content.view().apply(page.items(), page);
        return Answers.read(headers, EntityTags.quoted(content.basis().tag()), "private, no-cache", body);
    }

    private static void requireSame(@Nullable List<String> after, Basis basis) {
        if (after != null && !after.getFirst().equals(basis.tag())) {
            throw DomainException.of(ErrorCode.CURSOR_EXPIRED);
        }
    }
}
