package org.emining.matching.engine;

import java.util.List;
import java.util.Random;

/** Makes firms forget facts, so that stating them again can be tested. */
final class Silence {
    private Silence() {}

    /** The firm with some of its facts, chosen at random, not stated. */
    static FirmProfile silenced(FirmProfile firm, Random random) {
        return new FirmProfile(
                firm.id(),
                firm.organisation(),
                firm.suspended(),
                random.nextBoolean() ? null : firm.homeCountry(),
                firm.capabilities().stream()
                        .map(capability -> new Capability(
                                capability.cell(), random.nextBoolean() ? null : capability.facilities(), false))
                        .toList(),
                random.nextBoolean() ? null : firm.presence(),
                random.nextBoolean() ? null : firm.homeFinance(),
                random.nextBoolean() ? null : firm.ticket(),
                random.nextInt(3) == 0 ? null : withoutSomeLastDays(firm.certificates(), random));
    }

    static ProjectProfile withoutCapital(ProjectProfile project) {
        return new ProjectProfile(
                project.id(),
                project.publisher(),
                project.country(),
                project.needs(),
                project.partners(),
                null,
                project.certificatesAsked(),
                project.vetoed());
    }

    private static List<Certificate> withoutSomeLastDays(List<Certificate> certificates, Random random) {
        return certificates == null
                ? null
                : certificates.stream()
                        .map(certificate -> new Certificate(
                                certificate.scheme(), random.nextBoolean() ? null : certificate.expiresOn()))
                        .toList();
    }
}
