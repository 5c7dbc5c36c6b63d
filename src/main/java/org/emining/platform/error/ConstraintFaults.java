package org.emining.platform.error;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Bean Validation's findings as faults. The code of a fault is the constraint's name in kebab-case ({@code @NotBlank} is
 * {@code not-blank}); a constraint of ours may name a more precise one by giving it as its message in braces.
 */
final class ConstraintFaults {

    private static final Map<String, List<String>> SHOWN = Map.of(
            "size", List.of("min", "max"),
            "min", List.of("value"),
            "max", List.of("value"),
            "decimal-min", List.of("value"),
            "decimal-max", List.of("value"),
            "digits", List.of("integer", "fraction"),
            "pattern", List.of("regexp"));

    private ConstraintFaults() {}

    static DomainException of(ConstraintViolationException failure) {
        List<Fault> faults = failure.getConstraintViolations().stream()
                .map(ConstraintFaults::fault)
                .sorted(Comparator.comparing((Fault fault) -> String.valueOf(fault.pointer()))
                        .thenComparing(Fault::code))
                .toList();
        boolean parametersOnly = faults.stream().allMatch(fault -> fault.pointer() == null);
        return DomainException.of(
                parametersOnly ? ErrorCode.INVALID_PARAMETER : ErrorCode.CONSTRAINT_VIOLATION, faults);
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String template = violation.getMessageTemplate();
        // "fault:code|value|value": a validator of ours that found something more precise than its own name.
        if (template.startsWith("fault:")) {
            List<String> parts = Stream.of(template.substring("fault:".length()).split("\\|", -1))
                    .toList();
            return located(violation, parts.get(0), List.copyOf(parts.subList(1, parts.size())));
        }
        String code = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        List<Object> shown = SHOWN.getOrDefault(code, List.of()).stream()
                .map(attributes::get)
                .toList();
        boolean counted = code.equals("size") && violation.getInvalidValue() instanceof Iterable;
        return located(violation, counted ? "items" : code, shown);
    }

    private static Fault located(ConstraintViolation<?> violation, String code, List<?> values) {
        List<String> steps = new ArrayList<>();
        String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getIndex() != null) {
                steps.add(String.valueOf(node.getIndex()));
            }
            if (node.getKey() != null) {
                steps.add(String.valueOf(node.getKey()));
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = parameterName(
                        violation, node.as(Path.ParameterNode.class).getParameterIndex());
                continue;
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                steps.add(node.getName());
            }
        }
        Object[] shown = values.toArray();
        return parameter == null || !steps.isEmpty()
                ? Fault.at(steps.stream().reduce("", (path, step) -> path + "/" + step), code, shown)
                : parameter.isEmpty() ? Fault.at("", code, shown) : Fault.inParameter(parameter, code, shown);
    }

    // Empty for the parameter that is the body.
    private static String parameterName(ConstraintViolation<?> violation, int index) {
        return Stream.of(violation.getRootBeanClass().getMethods())
                .filter(method ->
                        violation.getPropertyPath().iterator().next().getName().equals(method.getName()))
                .filter(method -> method.getParameterCount() > index)
                .map(method -> method.getParameters()[index])
                .map(parameter -> parameter.isAnnotationPresent(QueryParam.class)
                        ? parameter.getAnnotation(QueryParam.class).value()
                        : parameter.isAnnotationPresent(HeaderParam.class)
                                ? parameter.getAnnotation(HeaderParam.class).value()
                                : "")
                .findFirst()
                .orElse("");
    }
}
