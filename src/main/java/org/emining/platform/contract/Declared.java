package org.emining.platform.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * What only the classes say, read while they are at hand: which members of an answer are always there (those that are not
 * {@code @Nullable}), and three marks for {@link ContractFilter}, which runs when they are not.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class Declared implements OASFilter {

    /** On an operation that needs no token. */
    static final String ANYBODY = "x-emining-anybody";

    /** On an operation that answers conditional requests. */
    static final String CONDITIONAL = "x-emining-conditional";

    /** On an operation that says which conflicts it answers: their codes, separated by spaces. */
    static final String CONFLICTS = "x-emining-conflicts";

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName REFUSES = DotName.createSimple(Refuses.class);
    private static final DotName RETIRED = DotName.createSimple(Retired.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName HEADERS = DotName.createSimple(HttpHeaders.class);

    private final IndexView classes;

    public Declared(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null || api.getPaths() == null) {
            return;
        }
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        // What a request holds has its own required members: those its constraints ask for.
        Set<String> sent = SchemaWalk.reached(
                api.getComponents(), SchemaWalk.operations(api).flatMap(SchemaWalk::requested));
        Map<String, List<ClassInfo>> records = records();
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null) {
                schema.setRequired(always(schema, records.getOrDefault(name, List.of())));
            }
        });
        Map<String, MethodInfo> methods = methods();
        SchemaWalk.operations(api).forEach(operation -> mark(operation, methods.get(operation.getOperationId())));
    }

    private static void mark(Operation operation, @Nullable MethodInfo method) {
        if (method == null) {
            return;
        }
        if (method.hasDeclaredAnnotation(PermitAll.class)
                || method.declaringClass().hasDeclaredAnnotation(PermitAll.class)) {
            operation.addExtension(ANYBODY, true);
        }
        if (method.parameterTypes().stream().anyMatch(type -> type.name().equals(HEADERS))) {
            operation.addExtension(CONDITIONAL, true);
        }
        AnnotationInstance retired = method.annotation(RETIRED);
        if (retired != null) {
            operation.setDeprecated(true);
            operation.setDescription("%s\n\n**Deprecated** since %s, and gone from %s on. %s"
                    .formatted(
                            operation.getDescription(),
                            retired.value("since").asString(),
                            retired.value("until").asString(),
                            retired.value("instead").asString()));
        }
        AnnotationInstance refuses = method.annotation(REFUSES);
        if (refuses != null) {
            operation.addExtension(CONFLICTS, String.join(" ", refuses.value().asEnumArray()));
        }
    }

    // Several records may have one simple name; the right one has all the members, and what is doubtful is not
    // promised.
    private static List<String> always(Schema schema, List<ClassInfo> types) {
        Set<String> members = schema.getProperties().keySet();
        List<ClassInfo> right = types.stream()
                .filter(type -> type.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .containsAll(members))
                .toList();
        return members.stream()
                .filter(member -> !right.isEmpty() && right.stream().allMatch(type -> always(type, member)))
                .toList();
    }

    private static boolean always(ClassInfo type, String member) {
        return !type.recordComponent(member).type().hasAnnotation(NULLABLE)
                && !type.field(member).hasAnnotation(INCLUDE);
    }

    private Map<String, List<ClassInfo>> records() {
        return classes.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> type.name().toString().startsWith("org.emining."))
                .collect(Collectors.groupingBy(Declared::name));
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue given = schema == null ? null : schema.value("name");
        return given == null ? type.simpleName() : given.asString();
    }

    private Map<String, MethodInfo> methods() {
        return classes.getAnnotations(OPERATION).stream()
                .filter(operation -> operation.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(operation -> operation.value("operationId") != null)
                .collect(Collectors.toMap(
                        operation -> operation.value("operationId").asString(),
                        operation -> operation.target().asMethod(),
                        (one, same) -> one));
    }
}
