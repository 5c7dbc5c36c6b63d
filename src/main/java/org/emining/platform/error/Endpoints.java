package org.emining.platform.error;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods an address knows, in which forms it answers and which it takes, read from the endpoints themselves: RFC 9110
 * wants the first in every 405 (15.5.6), and who is refused with 406 or 415 learns what there is.
 */
@Singleton
public final class Endpoints {

    private record Endpoint(PathTemplate path, String method, List<String> given, List<String> taken) {}

    private final List<Endpoint> endpoints = new ArrayList<>();

    Endpoints(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(type -> Stream.of(type.getDeclaredMethods()).forEach(method -> note(type, method)));
    }

    /** The refusal of a method, with those that the path does know. */
    public DomainException unknownMethod(String path) {
        return DomainException.of(ErrorCode.METHOD_NOT_ALLOWED).header("Allow", allowed(path));
    }

    /** The refusal of a form of the answer, with those that the path offers to this method; JSON where no endpoint lives. */
    public DomainException unknownForm(String path, String method) {
        String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return DomainException.of(ErrorCode.NOT_ACCEPTABLE, forms(path, asked, Endpoint::given));
    }

    /** The refusal of a form of the body, with those that the path takes from this method; JSON where no endpoint lives. */
    public DomainException unknownBody(String path, String method) {
        return DomainException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, forms(path, method, Endpoint::taken));
    }

    private String forms(String path, String method, Function<Endpoint, List<String>> which) {
        String forms = PathTemplate.meant(endpoints, Endpoint::path, path).stream()
                .filter(endpoint -> endpoint.method().equals(method))
                .flatMap(endpoint -> which.apply(endpoint).stream())
                .map(form -> form.replaceFirst(";charset=.*", ""))
                .distinct()
                .collect(Collectors.joining(", "));
        return forms.isEmpty() ? MediaType.APPLICATION_JSON : forms;
    }

    /** The Allow header of this path; empty where no endpoint lives. */
    String allowed(String path) {
        List<Endpoint> meant = PathTemplate.meant(endpoints, Endpoint::path, path);
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        meant.forEach(endpoint -> methods.add(endpoint.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return meant.isEmpty() ? "" : String.join(", ", methods);
    }

    private void note(Class<?> type, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                endpoints.add(new Endpoint(
                        PathTemplate.of(type, method),
                        verb.value(),
                        said(type, method, Produces.class, Produces::value),
                        said(type, method, Consumes.class, Consumes::value)));
            }
        }
    }

    // What a method says overrides what its class says.
    private static <A extends Annotation> List<String> said(
            Class<?> type, Method method, Class<A> annotation, Function<A, String[]> value) {
        return Optional.ofNullable(method.getAnnotation(annotation))
                .or(() -> Optional.ofNullable(type.getAnnotation(annotation)))
                .map(value)
                .map(List::of)
                .orElse(List.of());
    }
}
