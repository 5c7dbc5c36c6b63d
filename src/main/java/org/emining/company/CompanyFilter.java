package org.emining.company;

import jakarta.ws.rs.QueryParam;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.Stage;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.web.Parameters;
import org.emining.platform.web.SearchText;
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
            description =
                    "A part of the name, in any script, case does not matter: 2 to 100 characters, or a single one of a"
                            + " Chinese, Japanese or Korean script.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100, examples = "mining"))
    @Nullable
    String q;

    @QueryParam("claimed")
    @Parameter(description = "Whether a firm speaks for it.", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String claimed;

    @QueryParam("mine")
    @Parameter(
            description = "`true`: only the companies of the firm you ask for; none if you ask for no firm.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String mine;

    /** The filters as values. Empty lists and nulls let everything through. */
    record Criteria(
            Set<CompanyStatus> statuses,
            List<String> countries,
            List<String> minerals,
            Set<Stage> stages,
            @Nullable String name,
            @Nullable Boolean claimed,
            boolean mine) {}

    /** @throws DomainException {@code invalid-parameter} with every filter that cannot be read */
    Criteria read(CodeLists lists) {
        List<Fault> faults = new ArrayList<>();
        Criteria criteria = new Criteria(
                constants(faults, "status", status, CompanyStatus.class),
                codes(faults, "country", country, CodeLists.COUNTRIES, lists),
                codes(faults, "mineral", mineral, CodeLists.MINERALS, lists),
                constants(faults, "stage", stage, Stage.class),
                name(faults),
                truth(faults, "claimed", claimed),
                Boolean.TRUE.equals(truth(faults, "mine", mine)));
        if (!faults.isEmpty()) {
            throw DomainException.of(ErrorCode.INVALID_PARAMETER, faults);
        }
        return criteria;
    }

    private static @Nullable Boolean truth(List<Fault> faults, String parameter, @Nullable String given) {
        if (given != null && !given.matches("true|false")) {
            faults.add(Fault.inParameter(parameter, "one-of", "true, false"));
        }
        return given == null ? null : Boolean.valueOf(given);
    }

    private @Nullable String name(List<Fault> faults) {
        if (q == null) {
            return null;
        }
        String name = Normalizer.normalize(q, Normalizer.Form.NFC).strip();
        SearchText.fault("q", name).ifPresent(faults::add);
        return name;
    }

    private static List<String> codes(
            List<Fault> faults, String parameter, @Nullable String given, String list, CodeLists lists) {
        if (given == null || tooLong(faults, parameter, given)) {
            return List.of();
        }
        List<String> values = Arrays.stream(given.split(",", -1)).distinct().toList();
        if (!values.stream().allMatch((Predicate<String>) code -> lists.contains(list, code))) {
            faults.add(Fault.inParameter(parameter, "known-code", list));
        }
        return values;
    }

    private static <E extends Enum<E>> Set<E> constants(
            List<Fault> faults, String parameter, @Nullable String given, Class<E> type) {
        if (given != null && tooLong(faults, parameter, given)) {
            return Set.of();
        }
        try {
            return Parameters.anyOf(parameter, given, type);
        } catch (DomainException fault) {
            faults.addAll(fault.faults());
            return Set.of();
        }
    }

    private static boolean tooLong(List<Fault> faults, String parameter, String given) {
        if (given.length() > LONGEST) {
            faults.add(Fault.inParameter(parameter, "size", 0, LONGEST));
        }
        return given.length() > LONGEST;
    }
}
