package org.emining.platform.error;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one endpoint. Of several that match, those with most characters of their own are meant (Jakarta REST
 * 3.7.2).
 */
record PathTemplate(Pattern pattern, int literals) {

    // "{id}" or "{id: regex}".
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}:]+(?::\\s*([^{}]+))?}");

    static PathTemplate of(Class<?> type, Method method) {
        @Nullable Path below = method.getAnnotation(Path.class);
        String template = type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return of(("/" + template).replaceAll("/+", "/"));
    }

    private static PathTemplate of(String template) {
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
        return new PathTemplate(Pattern.compile(regex.toString()), literals);
    }

    /** Those of some endpoints that this path leads to. */
    static <E> List<E> meant(List<E> endpoints, Function<E, PathTemplate> template, String path) {
        List<E> matching = endpoints.stream()
                .filter(one -> template.apply(one).pattern().matcher(path).matches())
                .toList();
        int best = matching.stream()
                .map(template)
                .map(PathTemplate::literals)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return matching.stream()
                .filter(one -> template.apply(one).literals() == best)
                .toList();
    }
}
