package org.emining.jurisdiction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.catalogue.CodeLists;
import org.emining.jurisdiction.JurisdictionView.AgreedKey;
import org.emining.jurisdiction.JurisdictionView.Entry;
import org.emining.jurisdiction.JurisdictionView.Version;
import org.emining.organisation.Actor;
import org.emining.organisation.Authorities;
import org.emining.organisation.Role;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Faults;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** The settings of jurisdictions are read and laid down here. */
@ApplicationScoped
@Transactional
class JurisdictionService {

    private final SettingsVersions versions;
    private final CodeLists lists;
    private final Authorities authorities;
    private final DatabaseClock clock;
    private final Event<JurisdictionEvent> events;

    JurisdictionService(
            SettingsVersions versions,
            CodeLists lists,
            Authorities authorities,
            DatabaseClock clock,
            Event<JurisdictionEvent> events) {
        this.versions = versions;
        this.lists = lists;
        this.authorities = authorities;
        this.clock = clock;
        this.events = events;
    }

    /** The federation, then the provinces in the order of their list. */
    List<Entry> all() {
        List<String> codes = new ArrayList<>(List.of(Actor.FEDERATION));
        lists.find(CodeLists.PROVINCES).orElseThrow().items().forEach(item -> codes.add(item.code()));
        return codes.stream().map(this::entry).toList();
    }

    private Entry entry(String code) {
        Optional<SettingsVersion> row = versions.inForce(code);
        return new Entry(
                code,
                row.map(version -> version.number).orElse(0),
                content(row).missing(code),
                row.map(version -> version.demonstration).orElse(false),
                JurisdictionView.PATH + code);
    }

    /** @throws DomainException {@code not-found} */
    JurisdictionView read(Actor actor, String code) {
        JurisdictionAccess.exists(lists, code);
        Optional<SettingsVersion> row = versions.inForce(code);
        Settings settings = content(row);
        return new JurisdictionView(
                code,
                row.map(version -> version.number).orElse(0),
                settings,
                settings.missing(code),
                code.equals(Actor.FEDERATION) ? null : AgreedKey.of(federalKey(settings, code, null)),
                row.map(version -> version.demonstration).orElse(false),
                row.map(version -> version.reason).orElse(null),
                JurisdictionAccess.allowed(actor, code),
                JurisdictionView.Links.of(code),
                row.map(version -> version.publishedAt).orElse(null),
                row.map(version -> version.number).orElse(0));
    }

    /** @throws DomainException {@code not-found} */
    Version version(String code, int number) {
        JurisdictionAccess.exists(lists, code);
        return versions.find(code, number).map(Version::of).orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException {@code not-found} */
    List<Version> history(String code, int below, int count) {
        JurisdictionAccess.exists(lists, code);
        return versions.page(code, below, count).stream().map(Version::of).toList();
    }

    /** @throws DomainException {@code not-found}, or {@code forbidden} for somebody who may not */
    void authorise(Actor actor, String code) {
        JurisdictionAccess.exists(lists, code);
        JurisdictionAccess.layDown(actor, code);
    }

    /**
     * Puts a new version in force, whole. Cases that were filed before keep the version of their filing.
     *
     * @param version the number of the version the caller looked at, 0 for none
     * @throws DomainException {@code stale-version}; {@code constraint-violation}
     */
    Version publish(Actor actor, String code, long version, SettingsRequests.NewVersion request) {
        versions.publishAlone(code);
        Optional<SettingsVersion> before = versions.inForce(code);
        int number = before.map(row -> row.number).orElse(0);
        if (number != version) {
            throw EntityTags.stale(number, read(actor, code).tag());
        }
        check(actor, code, request);
        Settings content = request.settings().laidDown(content(before).periods(), actor.organisation(), clock.now());
        SettingsVersion row = new SettingsVersion(Ids.next(), code, number + 1, content, request.reason());
        row.instruction = request.instruction();
        row.organisationId = actor.organisation();
        row.publishedBy = actor.member();
        versions.persistAndFlush(row);
        events.fire(new JurisdictionEvent.SettingsPublished(
                row.id, row.number, code, row.number, row.reason, actor.organisation(), actor.member()));
        return Version.of(row);
    }

    private void check(Actor actor, String code, SettingsRequests.NewVersion request) {
        boolean operator = !actor.reviewsProvince(code) && actor.is(Role.OPERATOR);
        Faults faults = new Faults()
                .check(request.instruction() != null || !operator, "/instruction", "not-null")
                .check(request.instruction() == null || operator, "/instruction", "for-operator");
        SettingsRequests.Content content = request.settings();
        Set<TimedStep> own = TimedStep.of(code);
        Stream.ofNullable(content.periods())
                .flatMap(periods -> periods.keySet().stream())
                .filter(step -> !own.contains(step))
                .forEach(step -> faults.check(
                        false,
                        "/settings/periods/" + step.name(),
                        "one-of",
                        own.stream().sorted().toList()));
        SettingsRequests.NewAppealBody body = content.appealBody();
        if (body != null) {
            hears(actor, code, body.organisationId(), faults);
        }
        List<SettingsRequests.NewFederalKey> keys = content.federalKeys() == null ? List.of() : content.federalKeys();
        for (int i = 0; i < keys.size(); i++) {
            String of = keys.get(i).jurisdiction();
            faults.check(
                    of == null || code.equals(Actor.FEDERATION) || of.equals(code),
                    "/settings/federalKeys/" + i + "/jurisdiction",
                    "exactly",
                    code);
        }
        faults.throwIfAny();
    }

    // Nobody hears appeals against itself, nor of cases that it may not read; and whoever hears them turns no key, so
    // that another must be there to turn it.
    private void hears(Actor actor, String code, UUID body, Faults faults) {
        String pointer = "/settings/appealBody/organisationId";
        Optional<String> of = authorities.jurisdiction(body);
        if (of.isEmpty()) {
            faults.check(false, pointer, "authority");
        } else if (!List.of(code, Actor.FEDERATION).contains(of.get())) {
            faults.check(false, pointer, "authority-that-reads", code);
        } else {
            faults.check(
                    !body.equals(actor.organisationId()) && authorities.anotherReviews(of.get(), body),
                    pointer,
                    "other-authority",
                    of.get());
        }
    }

    private FederalKeys federalKey(Settings ofProvince, String province, @Nullable UUID project) {
        return FederalKeys.of(ofProvince, content(versions.inForce(Actor.FEDERATION)), province, project);
    }

    private static Settings content(Optional<SettingsVersion> row) {
        return row.map(version -> version.content).orElse(Settings.NONE);
    }
}
