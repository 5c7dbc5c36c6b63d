package org.emining.followup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.emining.jurisdiction.JurisdictionDirectory;
import org.emining.organisation.Actor;
import org.jboss.logging.Logger;

/** Keeps a digest of each period that has ended, for each jurisdiction. Runs on every replica; each digest is kept once. */
@ApplicationScoped
class DigestWorker {

    private static final Logger LOG = Logger.getLogger(DigestWorker.class);

    private final DigestSnapshots snapshots;
    private final JurisdictionDirectory jurisdictions;
    private final Days days;
    private final CodeLists lists;

    DigestWorker(DigestSnapshots snapshots, JurisdictionDirectory jurisdictions, Days days, CodeLists lists) {
        this.snapshots = snapshots;
        this.jurisdictions = jurisdictions;
        this.days = days;
        this.lists = lists;
    }

    @Scheduled(
            identity = "digests",
            every = "{emining.digests.poll}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        all().forEach(jurisdiction -> Stream.of(DigestPeriod.values()).forEach(period -> keep(jurisdiction, period)));
    }

    private Stream<String> all() {
        List<CodeItem> provinces = lists.find(CodeLists.PROVINCES).orElseThrow().items();
        return Stream.concat(Stream.of(Actor.FEDERATION), provinces.stream().map(CodeItem::code));
    }

    private void keep(String jurisdiction, DigestPeriod period) {
        try {
            snapshots.keep(jurisdiction, period, lastEnded(jurisdiction, period));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the %s digest of %s failed and will be made again", period, jurisdiction);
        }
    }

    /** The last day of the period that ended last there. */
    LocalDate lastEnded(String jurisdiction, DigestPeriod period) {
        return period.lastEnded(
                days.today(jurisdiction), jurisdictions.settings(jurisdiction).workingWeek());
    }
}
