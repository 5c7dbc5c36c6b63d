package org.emining.jurisdiction;

import java.util.stream.Collectors;
import org.emining.jurisdiction.Settings.Publication;

/**
 * What a jurisdiction publishes of a case, for queries over cases. By the version of the settings that the filing was made
 * under: who filed could read what would be shown, and a later version neither shows more of it nor hides what was shown.
 */
public final class PublicationQuery {

    /**
     * Joins to the cases {@code m}, the columns {@code p.fields} (a JSON array of names of {@link RegisterField}), {@code
     * p.register_lag} and {@code p.reasons_lag} (intervals). Hours, because a day of an interval may be longer or shorter
     * than 24 of them.
     */
    public static final String OF_FILING = " left join jurisdiction_settings s on s.id = m.settings_id"
            + " cross join lateral (select"
            + " coalesce(s.content #> '{publication,fields}', " + usualFields() + ") as fields,"
            + " make_interval(hours => 24 * coalesce(cast(s.content #>> '{publication,registerLagDays}' as int), "
            + Publication.USUAL.registerLagDays() + ")) as register_lag,"
            + " make_interval(hours => 24 * coalesce(cast(s.content #>> '{publication,reasonsLagDays}' as int), "
            + Publication.USUAL.reasonsLagDays() + ")) as reasons_lag) p ";

    private PublicationQuery() {}

    private static String usualFields() {
        return Publication.USUAL.fields().stream()
                .map(field -> '"' + field.name() + '"')
                .collect(Collectors.joining(",", "cast('[", "]' as jsonb)"));
    }
}
