package org.emining.platform.web;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/** Which members of each item a caller wants. The first member of a row says which it is, and is always there. */
public class Fields {

    private static final int LONGEST = 1_000;

    @QueryParam("fields")
    @Parameter(
            description =
                    "Only these members of each item, separated by commas; what says which it is, is always there."
                            + " The answer is `" + SparseRows.TYPE + "` then, which promises no more than that.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST, examples = "status"))
    @Nullable
    String fields;

    /**
     * The members that are wanted; empty for all.
     *
     * @param row the record that is a row
     * @param never its members that rows never have
     * @throws DomainException {@code invalid-parameter} for what is no member
     */
    public final Set<String> fields(Class<? extends Record> row, String... never) {
        List<Fault> faults = new ArrayList<>();
        List<String> members = Stream.of(row.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Set<String> known = members.stream()
                .filter(name -> !List.of(never).contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = fields == null ? Set.of() : new TreeSet<>(Arrays.asList(fields.split(",", -1)));
        if (!known.containsAll(shown)) {
            faults.add(Fault.inParameter("fields", "one-of", String.join(", ", known)));
        }
        if (fields != null && fields.length() > LONGEST) {
            faults.add(Fault.inParameter("fields", "size", 0, LONGEST));
        }
        if (!faults.isEmpty()) {
            throw DomainException.of(ErrorCode.INVALID_PARAMETER, faults);
        }
        if (!shown.isEmpty()) {
            shown.add(members.getFirst());
        }
        return shown;
    }
}
