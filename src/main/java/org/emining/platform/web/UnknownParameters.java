package org.emining.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A query parameter the endpoint does not know is refused: silently ignored, a typo would look like an empty filter. So
 * is one that comes twice: each has one value, and which of two was meant is nobody's to guess.
 */
final class UnknownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, UnknownParameters::names);
        List<Fault> faults = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> names.isEmpty()
                        ? Fault.inParameter(shown(name), "no-parameters")
                        : Fault.inParameter(shown(name), "unknown-parameter", String.join(", ", names)))
                .toList();
        if (!faults.isEmpty()) {
            throw DomainException.of(ErrorCode.UNKNOWN_PARAMETER, faults);
        }
        List<Fault> twice = request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .map(name -> Fault.inParameter(name, "one-value"))
                .toList();
        if (!twice.isEmpty()) {
            throw DomainException.of(ErrorCode.INVALID_PARAMETER, twice);
        }
    }

    private static String shown(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Stream.<Class<?>>iterate(parameter.getType(), type -> type != Object.class, Class::getSuperclass)
                        .flatMap(type -> Stream.of(type.getDeclaredFields()))
                        .filter(field -> field.isAnnotationPresent(QueryParam.class))
                        .map(field -> field.getAnnotation(QueryParam.class).value())
                        .forEach(names::add);
            }
        }
        return names;
    }
}
