package org.emining.platform.error;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A body that does not bind: the first fault, with its pointer. Never quotes the parser, which names our classes. */
final class JsonFaults {

    // What the schema of a problem promises.
    private static final int LONGEST_POINTER = 1000;

    private JsonFaults() {}

    static DomainException of(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            Fault fault = Fault.at(pointer(unknown), "unknown-field", known(unknown));
            return DomainException.of(ErrorCode.UNKNOWN_FIELD, List.of(fault));
        }
        Fault fault =
                switch (failure) {
                    case InvalidFormatException format
                    when format.getTargetType() != null
                            && format.getTargetType().isEnum() ->
                        Fault.at(pointer(format), "one-of", constants(format.getTargetType()));
                    case MismatchedInputException mismatch -> Fault.at(pointer(mismatch), "type", expected(mismatch));
                    case JsonMappingException mapping
                    when mapping.getCause() instanceof JsonParseException -> Fault.at(pointer(mapping), "json");
                    case JsonMappingException mapping -> Fault.at(pointer(mapping), "json");
                    default -> Fault.at("", "json");
                };
        return DomainException.of(ErrorCode.MALFORMED_BODY, List.of(fault));
    }

    private static String pointer(JsonMappingException failure) {
        String pointer = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        // A field may be named as long as the body may be; our answer is not the place to send it back.
        return pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) : pointer;
    }

    private static String known(UnrecognizedPropertyException failure) {
        return failure.getKnownPropertyIds() == null
                ? ""
                : failure.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String expected(MismatchedInputException failure) {
        Class<?> type = failure.getTargetType();
        if (type == null) {
            return "object";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "string";
            case "Integer", "int", "Long", "long" -> "integer";
            case "Boolean", "boolean" -> "boolean";
            case "LocalDate" -> "date (YYYY-MM-DD)";
            case "UUID" -> "UUID";
            case "List", "ArrayList", "Set" -> "array";
            case "BigDecimal" -> "decimal string";
            default -> type.isPrimitive() ? type.getSimpleName().toLowerCase(Locale.ROOT) : "object";
        };
    }
}
