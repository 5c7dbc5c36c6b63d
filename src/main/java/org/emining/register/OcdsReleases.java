package org.emining.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.emining.approval.Notice;
import org.emining.approval.flow.MatchStatus;
import org.emining.catalogue.CodeLists;
import org.emining.platform.PlatformConfig;
import org.emining.platform.language.Language;
import org.emining.register.OcdsRelease.OcdsAddress;
import org.emining.register.OcdsRelease.OcdsBid;
import org.emining.register.OcdsRelease.OcdsBids;
import org.emining.register.OcdsRelease.OcdsBudget;
import org.emining.register.OcdsRelease.OcdsDocument;
import org.emining.register.OcdsRelease.OcdsParty;
import org.emining.register.OcdsRelease.OcdsPeriod;
import org.emining.register.OcdsRelease.OcdsPlanning;
import org.emining.register.OcdsRelease.OcdsPreQualification;
import org.emining.register.OcdsRelease.OcdsReference;
import org.jspecify.annotations.Nullable;

/**
 * Puts entries of the register into the words of the Open Contracting Data Standard. An approval makes a qualified bidder
 * and never an award: nothing is awarded here.
 */
@Singleton
class OcdsReleases {

    private static final int NAME_BYTES = 10;

    private final RegisterConfig config;
    private final PlatformConfig platform;
    private final CodeLists lists;
    private final ObjectMapper json;

    OcdsReleases(RegisterConfig config, PlatformConfig platform, CodeLists lists, ObjectMapper json) {
        this.config = config;
        this.platform = platform;
        this.lists = lists;
        this.json = json;
    }

    /** What the state of a case is called for the one who filed it. */
    private enum Standing {
        UNTOLD(null, null),
        PENDING("pending", null),
        QUALIFIED("valid", "qualifiedBidder"),
        DISQUALIFIED("disqualified", "disqualifiedBidder"),
        WITHDRAWN("withdrawn", null);

        private final @Nullable String bid;
        private final @Nullable String role;

        Standing(@Nullable String bid, @Nullable String role) {
            this.bid = bid;
            this.role = role;
        }

        static Standing of(@Nullable MatchStatus status) {
            return status == null
                    ? UNTOLD
                    : switch (status) {
                        case APPROVED, APPROVED_WITH_CONDITIONS, LETTER_ISSUED -> QUALIFIED;
                        case REJECTED, EXPIRED, UPHELD, DISMISSED -> DISQUALIFIED;
                        case WITHDRAWN -> WITHDRAWN;
                        case SUBMITTED,
                                ACKNOWLEDGED,
                                COMPLETENESS,
                                RETURNED,
                                IN_REVIEW,
                                AWAITING_CONCURRENCE,
                                SHOW_CAUSE,
                                DEFERRED,
                                SUSPENDED,
                                APPEALED,
                                REMITTED -> PENDING;
                    };
        }

        List<String> roles() {
            return Stream.of("interestedParty", role).filter(Objects::nonNull).toList();
        }
    }

    /** @param entries of the project, the first filed first; not empty where the project is public no more */
    OcdsRelease of(OcdsProjects.Told project, List<RegisterEntry> entries) {
        String name = project.open() && project.name() != null
                ? project.name()
                : entries.getFirst().projectName();
        OcdsParty publisher = new OcdsParty(
                project.publisherId().toString(), project.publisherName(), null, List.of("procuringEntity"));
        List<OcdsParty> filers = entries.stream().map(this::filer).toList();
        List<OcdsParty> parties = new ArrayList<>(List.of(publisher));
        if (project.appealBodyId() != null) {
            parties.add(new OcdsParty(
                    project.appealBodyId().toString(), project.appealBodyName(), null, List.of("reviewBody")));
        }
        parties.addAll(filers);
        OcdsRelease release = new OcdsRelease(
                config.ocidPrefix() + "-" + project.id(),
                "",
                changed(project, entries),
                List.of("planning"),
                "tender",
                Language.EN.tag(),
                parties,
                new OcdsPlanning(
                        project.summary(), new OcdsBudget(name, project.id().toString())),
                new OcdsPreQualification(
                        project.id().toString(),
                        name,
                        notice(),
                        project.open() ? "active" : "complete",
                        project.publishedAt() == null ? null : new OcdsPeriod(project.publishedAt()),
                        filers.size(),
                        filers.isEmpty()
                                ? null
                                : filers.stream().map(OcdsParty::reference).toList(),
                        publisher.reference()),
                entries.isEmpty()
                        ? null
                        : new OcdsBids(entries.stream().map(this::bid).toList()),
                Notice.FACILITATION_ONLY);
        return release.named(release.ocid() + "-" + fingerprint(release));
    }

    private static String notice() {
        return Objects.requireNonNull(Notice.FACILITATION_ONLY.texts().get(Language.EN.tag()));
    }

    private OcdsParty filer(RegisterEntry entry) {
        String country = entry.country();
        return new OcdsParty(
                entry.number(),
                entry.companyName(),
                country == null ? null : new OcdsAddress(name(country)),
                Standing.of(entry.status()).roles());
    }

    private String name(String country) {
        return lists.find(CodeLists.COUNTRIES, country)
                .map(item -> item.labels().get(Language.EN.tag()))
                .orElse(country);
    }

    private OcdsBid bid(RegisterEntry entry) {
        Standing standing = Standing.of(entry.status());
        return new OcdsBid(
                entry.number(),
                "expressionOfInterest",
                entry.filedAt(),
                standing.bid,
                standing == Standing.QUALIFIED ? notice() : null,
                List.of(new OcdsReference(entry.number(), entry.companyName())),
                List.of(new OcdsDocument(
                        entry.number(),
                        "Entry of the public register",
                        platform.publicUrl() + entry.links().self(),
                        "application/json")));
    }

    // Only what is told: the time of a change that is not would tell of it.
    private static Instant changed(OcdsProjects.Told project, List<RegisterEntry> entries) {
        return Stream.concat(
                        Stream.of(project.publishedAt(), project.changedAt()),
                        entries.stream().flatMap(entry -> Stream.of(entry.filedAt(), entry.statusSince())))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private String fingerprint(OcdsRelease release) {
        try {
            byte[] content = json.writeValueAsString(release).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
