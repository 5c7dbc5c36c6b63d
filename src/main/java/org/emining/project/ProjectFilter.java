package org.emining.project;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.Stage;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.web.SearchText;
import org.jspecify.annotations.Nullable;

/** What a list of projects can be narrowed by. */
public class ProjectFilter {

    @QueryParam("status")
    @Parameter(
            description =
                    "One or more of DRAFT, SUBMITTED, PUBLISHED, PAUSED, CLOSED, separated by commas. Left out, what"
                            + " everybody sees is narrowed to PUBLISHED.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 60, pattern = "[A-Z]+(,[A-Z]+)*"))
    @Nullable
    String status;

    @QueryParam("province")
    @Parameter(
            description = "Code of the list `provinces`.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 5, examples = "PK-BA"))
    @Nullable
    String province;

    @QueryParam("mineral")
    @Parameter(
            description = "Code of the list `minerals`: projects that have it.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 60, examples = "copper"))
    @Nullable
    String mineral;

    @QueryParam("stage")
    @Parameter(
            description =
                    "Projects that need this stage; together with mineral, need it for that mineral (or need it as"
                            + " a service).",
            schema = @Schema(type = SchemaType.STRING, maxLength = 20, examples = "REFINING"))
    @Nullable
    String stage;

    @QueryParam("partnerCountry")
    @Parameter(
            description =
                    "ISO 3166-1 alpha-2: projects that partners from there may come to, by an open list or by name.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2, examples = "JP"))
    @Nullable
    String partnerCountry;

    @QueryParam("q")
    @Parameter(
            description =
                    "A part of the name, in any script, case does not matter: 2 to 100 characters, or a single one of a"
                            + " Chinese, Japanese or Korean script.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100))
    @Nullable
    String text;

    @QueryParam("near")
    @Parameter(
            description = "`longitude,latitude,kilometres`: projects that lie so near, 1000 km at most (WGS 84, as on a"
                    + " globe).",
            schema = @Schema(type = SchemaType.STRING, maxLength = 60, examples = "62.1,29.1,50"))
    @Nullable
    String near;

    @QueryParam("bbox")
    @Parameter(
            description =
                    "`west,south,east,north` in degrees: projects that lie in this box; not together with `near`.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 60, examples = "61.0,28.0,67.0,31.0"))
    @Nullable
    String box;

    /** @throws DomainException {@code invalid-parameter} with every parameter that cannot be understood */
    void check(CodeLists lists) {
        List<Fault> faults = new ArrayList<>();
        oneOf("status", statuses(), ProjectStatus.values(), faults);
        oneOf("stage", stage == null ? List.of() : List.of(stage), Stage.values(), faults);
        lists.faultOf("province", province, CodeLists.PROVINCES).ifPresent(faults::add);
        lists.faultOf("mineral", mineral, CodeLists.MINERALS).ifPresent(faults::add);
        lists.faultOf("partnerCountry", partnerCountry, CodeLists.COUNTRIES).ifPresent(faults::add);
        if (text != null) {
            SearchText.fault("q", text).ifPresent(faults::add);
        }
        faults.addAll(Place.faults(near, box));
        if (!faults.isEmpty()) {
            throw DomainException.of(ErrorCode.INVALID_PARAMETER, faults);
        }
    }

    /** Empty when not narrowed by state. */
    List<String> statuses() {
        return status == null ? List.of() : List.of(status.split(",", -1));
    }

    private static void oneOf(String parameter, List<String> given, Enum<?>[] known, List<Fault> faults) {
        List<String> names = Stream.of(known).map(Enum::name).toList();
        if (!names.containsAll(given)) {
            faults.add(Fault.inParameter(parameter, "one-of", String.join(", ", names)));
        }
    }
}
