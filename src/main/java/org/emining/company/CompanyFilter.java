package org.emining.company;

import jakarta.ws.rs.QueryParam;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.Stage;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/** The filters of the list of companies: a comma is an or, two filters are an and. */
public class CompanyFilter {

    private static final int LONGEST = 200;

    @QueryParam("status")
    @Parameter(
            description = "LISTED, CLAIMED, REGISTERED, VERIFIED, SUSPENDED or REJECTED; several by comma.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST, examples = "LISTED,VERIFIED"))
    @Nullable
    String status;

    @QueryParam("country")
    @Parameter(
            description = "ISO 3166-1 alpha-2; several by comma.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST, examples = "CN,JP"))
    @Nullable
    String country;

    @QueryParam("mineral")
    @Parameter(
            description = "Code of the list `minerals`; several by comma. With `stage`, both on one capability.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST, examples = "copper"))
    @Nullable
    String mineral;

    @QueryParam("stage")
    @Parameter(
            description = "Code of the list `stages`; several by comma.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST, examples = "REFINING"))
    @Nullable
    String stage;

    @QueryParam("q")
    @Parameter(
            description = "A part of the name, in any script, 2 to 100 characters; case does not matter.",
            schema = @Schema(type = SchemaType.STRING, minLength = 2, maxLength = 100, examples = "mining"))
    @Nullable
    String q;

    @QueryParam("claimed")
    @Parameter(description = "Whether a firm speaks for it.", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String claimed;

    /** The filters as values. Empty lists and nulls let everything through. */
    record Criteria(
            List<CompanyStatus> statuses,
            List<String> countries,
            List<String> minerals,
            List<Stage> stages,
            @Nullable String name,
            @Nullable Boolean claimed) {}

    /** @throws DomainException {@code invalid-parameter} with every filter that cannot be read */
    Criteria read(CodeLists lists) {
        List<Fault> faults = new ArrayList<>();
        Criteria criteria = new Criteria(
                constants(faults, "status", status, CompanyStatus.values()),
                codes(faults, "country", country, CodeLists.COUNTRIES, lists),
                codes(faults, "mineral", mineral, CodeLists.MINERALS, lists),
                constants(faults, "stage", stage, Stage.values()),
                name(faults),
                claimed == null ? null : Boolean.valueOf(claimed));
        if (claimed != null && !claimed.matches("true|false")) {
            faults.add(Fault.inParameter("claimed", "one-of", "true, false"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.of(ErrorCode.INVALID_PARAMETER, faults);
        }
        return criteria;
    }

    private @Nullable String name(List<Fault> faults) {
        if (q == null) {
            return null;
        }
        String name = Normalizer.normalize(q, Normalizer.Form.NFC).strip();
        if (name.length() < 2 || name.length() > 100) {
            faults.add(Fault.inParameter("q", "size", 2, 100));
        }
        if (name.indexOf('\0') >= 0) {
            faults.add(Fault.inParameter("q", "text"));
        }
        return name;
    }

    private static List<String> codes(
            List<Fault> faults, String parameter, @Nullable String given, String list, CodeLists lists) {
        List<String> values = split(given);
        if (!values.stream().allMatch((Predicate<String>) code -> lists.contains(list, code))) {
            faults.add(Fault.inParameter(parameter, "known-code", list));
        }
        return values;
    }

    private static <E extends Enum<E>> List<E> constants(
            List<Fault> faults, String parameter, @Nullable String given, E[] constants) {
        List<String> values = split(given);
        List<E> found = Stream.of(constants)
                .filter(constant -> values.contains(constant.name()))
                .toList();
        if (found.size() < values.size()) {
            faults.add(Fault.inParameter(
                    parameter,
                    "one-of",
                    String.join(", ", Stream.of(constants).map(Enum::name).toList())));
        }
        return found;
    }

    private static List<String> split(@Nullable String given) {
        return given == null
                ? List.of()
                : Arrays.stream(given.split(",", -1)).distinct().toList();
    }
}
