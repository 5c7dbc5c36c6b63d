package org.emining.platform.contract;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Takes out the schemas, headers and tags that nothing refers to: a generated client would have a class for each. They stay
 * behind where operations are disabled.
 */
final class Unused {

    private Unused() {}

    static void remove(OpenAPI api) {
        Components components = api.getComponents();
        Stream<Schema> inOperations = SchemaWalk.operations(api).flatMap(operation -> Stream.of(
                        SchemaWalk.requested(operation),
                        SchemaWalk.answered(operation),
                        SchemaWalk.parameters(operation))
                .flatMap(schemas -> schemas));
        Stream<Schema> inShared = components.getResponses().values().stream()
                .map(APIResponse::getContent)
                .flatMap(SchemaWalk::of);
        Set<String> used = SchemaWalk.reached(components, Stream.concat(inOperations, inShared));
        Set<String> answered = Stream.concat(
                        components.getResponses().values().stream(),
                        SchemaWalk.operations(api)
                                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()))
                .map(APIResponse::getHeaders)
                .filter(Objects::nonNull)
                .flatMap(headers -> headers.keySet().stream())
                .collect(Collectors.toSet());
        Set.copyOf(components.getHeaders().keySet()).stream()
                .filter(name -> !answered.contains(name))
                .forEach(components::removeHeader);
        Set.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(components::removeSchema);
        Set<String> tags = SchemaWalk.operations(api)
                .map(Operation::getTags)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        api.setTags(api.getTags().stream()
                .filter(tag -> tags.contains(tag.getName()))
                .toList());
    }
}
