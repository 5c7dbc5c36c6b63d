package org.emining.bulk.publicrecords;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a Pakistani place, read with its corrections.
 *
 * @param columns what the source has, untouched
 * @param reading how far to trust the source
 */
record PlaceRecord(Map<String, @Nullable String> columns, SourceReading reading, List<Correction> corrections) {

    /** The value of a column after correction; null where nothing is known. */
    @Nullable
    String get(String column) {
        for (var correction : corrections) {
            if (correction.field().equals(column)) {
                return correction.value();
            }
        }
        return columns.get(column);
    }

    /** The value of a column that this record is known to have. */
    String must(String column) {
        var value = get(column);
        if (value == null) {
            throw new IllegalStateException("Record " + source() + " " + id() + " has no " + column);
        }
        return value;
    }

    List<String> parts(String column) {
        return Table.parts(get(column));
    }

    String source() {
        return must("source");
    }

    String id() {
        return must("source_id");
    }

    String group() {
        return must("same_place_group");
    }

    /** The name with single spaces; null when the source names nothing. */
    @Nullable
    String name() {
        var name = get("name");
        return name == null ? null : Table.spelledOnce(name);
    }

    /** True where something stands: a mine or plant that is neither only planned nor given up as a plan. */
    boolean isBuilt() {
        return "facility".equals(get("kind")) && !RecordStages.isUnbuilt(get("status"));
    }
}
