package org.emining.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/** Query parameters, read from text so that a wrong value is our problem answer and not the framework's 404. */
public final class Parameters {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Parameters() {}

    /** @throws DomainException {@code invalid-parameter} for what is no UUID */
    public static @Nullable UUID uuid(String name, @Nullable String value) {
        try {
            return value == null ? null : Ids.parse(value);
        } catch (IllegalArgumentException notAnId) {
            throw refusal(Fault.inParameter(name, "type", "UUID"));
        }
    }

    /** @throws DomainException {@code invalid-parameter} for what is no instant of the years 1900 to 2199 */
    public static @Nullable Instant instant(String name, @Nullable String value) {
        try {
            Instant instant = value == null ? null : Instant.parse(value);
            if (instant == null || (instant.isAfter(EARLIEST) && instant.isBefore(LATEST))) {
                return instant;
            }
        } catch (DateTimeParseException notAnInstant) {
            throw refusal(Fault.inParameter(name, "type", "RFC 3339"));
        }
        throw refusal(Fault.inParameter(name, "calendar-date"));
    }

    /** @throws DomainException {@code invalid-parameter} for what is no date of the years 1900 to 2199 */
    public static @Nullable LocalDate day(String name, @Nullable String value) {
        try {
            LocalDate day = value == null ? null : LocalDate.parse(value);
            if (day == null || (day.getYear() >= 1900 && day.getYear() <= 2199)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            throw refusal(Fault.inParameter(name, "type", "YYYY-MM-DD"));
        }
        throw refusal(Fault.inParameter(name, "calendar-date"));
    }

    /** @throws DomainException {@code invalid-parameter} for what is neither true nor false */
    public static @Nullable Boolean flag(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw refusal(Fault.inParameter(name, "one-of", "true, false"));
        }
        return Boolean.valueOf(value);
    }

    /** @throws DomainException {@code invalid-parameter} for what is no whole number from {@code least} to {@code most} */
    public static int whole(String name, @Nullable String value, int least, int most) {
        int number = value != null && value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw refusal(Fault.inParameter(name, "range", least, most));
        }
        return number;
    }

    /**
     * The constants of {@code A,B}; none when the parameter is absent.
     *
     * @throws DomainException {@code invalid-parameter} for a name that is no constant
     */
    public static <E extends Enum<E>> Set<E> anyOf(String name, @Nullable String value, Class<E> type) {
        Set<E> wanted = EnumSet.noneOf(type);
        if (value == null) {
            return wanted;
        }
        for (String part : value.split(",", 100)) {
            wanted.add(Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(part))
                    .findFirst()
                    .orElseThrow(() -> refusal(Fault.inParameter(name, "one-of", names(type)))));
        }
        return wanted;
    }

    /** Reads in several ways. @throws DomainException {@code invalid-parameter} with the faults of all of them */
    public static void together(Runnable... readings) {
        List<Fault> faults = new ArrayList<>();
        for (Runnable reading : readings) {
            try {
                reading.run();
            } catch (DomainException refused) {
                faults.addAll(refused.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw DomainException.of(ErrorCode.INVALID_PARAMETER, faults);
        }
    }

    /** @throws DomainException {@code invalid-parameter} when there is a fault */
    public static void refuse(Optional<Fault> fault) {
        if (fault.isPresent()) {
            throw refusal(fault.get());
        }
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static DomainException refusal(Fault fault) {
        return DomainException.of(ErrorCode.INVALID_PARAMETER, List.of(fault));
    }
}
