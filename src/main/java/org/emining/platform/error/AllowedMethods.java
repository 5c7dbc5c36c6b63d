package org.emining.platform.error;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods an address knows, read from the endpoints themselves: RFC 9110 wants them in every 405. */
@Singleton
public final class AllowedMethods {

    // "{id}" or "{id: regex}".
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}:]+(?::\\s*([^{}]+))?}");

    private record Endpoint(Pattern path, int literals, String method) {}

    private final List<Endpoint> endpoints = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(type -> Stream.of(type.getDeclaredMethods()).forEach(method -> note(type, method)));
    }

    /** The refusal of a method, with those that the path does know. */
    public DomainException refusal(String path) {
        return DomainException.of(ErrorCode.METHOD_NOT_ALLOWED).header("Allow", of(path));
    }

    /** The Allow header of this path; empty where no endpoint lives. */
    String of(String path) {
        List<Endpoint> matching = endpoints.stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .toList();
        int best = matching.stream().mapToInt(Endpoint::literals).max().orElse(0);
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        matching.stream()
                .filter(endpoint -> endpoint.literals() == best)
                .map(Endpoint::method)
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return matching.isEmpty() ? "" : String.join(", ", methods);
    }

    private void note(Class<?> type, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path below = method.getAnnotation(Path.class);
                String template = type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
                endpoints.add(endpoint(("/" + template).replaceAll("/+", "/"), verb.value()));
            }
        }
    }

    private static Endpoint endpoint(String template, String verb) {
        StringBuilder regex = new StringBuilder();
        int literals = 0;
        int end = 0;
        for (var variable = VARIABLE.matcher(template); variable.find(); end = variable.end()) {
            literals += variable.start() - end;
            regex.append(Pattern.quote(template.substring(end, variable.start())))
                    .append(variable.group(1) == null ? "[^/]+" : "(?:" + variable.group(1) + ")");
        }
        literals += template.length() - end;
        regex.append(Pattern.quote(template.substring(end))).append("/?");
        return new Endpoint(Pattern.compile(regex.toString()), literals, verb);
    }
}
