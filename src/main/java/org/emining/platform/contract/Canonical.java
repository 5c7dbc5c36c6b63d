package org.emining.platform.contract;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One order for everything: the scanner's depends on the order of class files, and the description is compared bytewise. */
final class Canonical {

    private Canonical() {}

    static void sort(OpenAPI api) {
        var paths = OASFactory.createPaths();
        new TreeMap<>(api.getPaths().getPathItems()).forEach((path, item) -> paths.addPathItem(path, sorted(item)));
        api.setPaths(paths);
        if (api.getTags() != null) {
            api.setTags(api.getTags().stream()
                    .sorted(Comparator.comparing(Tag::getName))
                    .toList());
        }
        Components components = api.getComponents();
        sort(components.getSchemas(), components::setSchemas);
        sort(components.getResponses(), components::setResponses);
        sort(components.getParameters(), components::setParameters);
        sort(components.getHeaders(), components::setHeaders);
    }

    private static PathItem sorted(PathItem item) {
        PathItem sorted = OASFactory.createPathItem();
        Map<HttpMethod, Operation> operations = item.getOperations();
        for (HttpMethod method : HttpMethod.values()) {
            Operation operation = operations.get(method);
            if (operation != null) {
                sort(operation);
                sorted.setOperation(method, operation);
            }
        }
        return sorted;
    }

    private static void sort(Operation operation) {
        var responses = OASFactory.createAPIResponses();
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(responses::addAPIResponse);
        operation.setResponses(responses);
        operation.setParameters(Traits.parameters(operation).stream()
                .sorted(Comparator.comparing(Canonical::place))
                .toList());
    }

    private static String place(Parameter parameter) {
        return parameter.getRef() != null ? "9" + parameter.getRef() : parameter.getIn() + "/" + parameter.getName();
    }

    private static <T> void sort(@Nullable Map<String, T> map, Consumer<Map<String, T>> set) {
        if (map != null) {
            set.accept(new TreeMap<>(map));
        }
    }
}
