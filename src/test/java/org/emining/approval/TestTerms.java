package org.emining.approval;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.emining.approval.flow.FederalEffect;
import org.emining.approval.flow.FederalScope;
import org.emining.jurisdiction.JurisdictionDirectory;
import org.emining.platform.time.DatabaseClock;

/** What tests lay down for single projects and provinces; everything else as it runs. */
@Mock
@Singleton
public class TestTerms extends JurisdictionTerms {

    private static final Map<UUID, FederalSay> SAYS = new ConcurrentHashMap<>();
    private static final Map<String, UUID> BODIES = new ConcurrentHashMap<>();

    TestTerms(DatabaseClock clock, JurisdictionDirectory jurisdictions) {
        super(clock, jurisdictions);
    }

    /** Gives the federation a say on security, on cases of the project that are filed from now on. */
    public static void federation(String projectId, FederalEffect effect) {
        SAYS.put(UUID.fromString(projectId), new FederalSay(effect, FederalScope.SECURITY));
    }

    /** Lets the organisation hear the appeals of the province from now on. */
    public static void appealsTo(String province, String organisationId) {
        BODIES.put(province, UUID.fromString(organisationId));
    }

    /** Lets those hear them again whom the province has named. */
    static void appealsAsLaidDown(String province) {
        BODIES.remove(province);
    }

    @Override
    FederalSay federalSay(String province, UUID projectId) {
        FederalSay say = SAYS.get(projectId);
        return say == null ? super.federalSay(province, projectId) : say;
    }

    @Override
    Optional<UUID> appealBody(Match match) {
        return Optional.ofNullable(BODIES.get(match.province)).or(() -> super.appealBody(match));
    }
}
