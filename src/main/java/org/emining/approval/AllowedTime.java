package org.emining.approval;

import org.emining.approval.clock.WorkingCalendar;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

/** The time that a jurisdiction allows for a step of a case, or what it has not laid down. */
sealed interface AllowedTime {

    /**
     * @param days working days
     * @param source the law, rule or order
     */
    record LaidDown(int days, String source, WorkingCalendar calendar) implements AllowedTime {}

    /** @param setting as it is called in the settings of the jurisdiction */
    record Missing(String jurisdiction, String setting) implements AllowedTime {

        /** Of a move that cannot be made without it. */
        DomainException refusal() {
            return DomainException.of(ErrorCode.SETTING_MISSING, jurisdiction, setting);
        }

        String name() {
            return jurisdiction + ": " + setting;
        }
    }

    /** @throws DomainException {@code setting-missing} */
    default LaidDown required() {
        return switch (this) {
            case LaidDown time -> time;
            case Missing missing -> throw missing.refusal();
        };
    }
}
