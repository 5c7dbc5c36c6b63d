package org.emining.project;

import jakarta.validation.ConstraintValidatorContext;

/** Faults of single fields that a rule over the whole record finds. */
final class FieldFaults {

    private final ConstraintValidatorContext context;
    private boolean none = true;

    FieldFaults(ConstraintValidatorContext context) {
        this.context = context;
        context.disableDefaultConstraintViolation();
    }

    /** @param fault code and values as in {@code fault:code|value} */
    FieldFaults check(boolean holds, String field, String fault) {
        if (!holds) {
            note(fault).addPropertyNode(field).addConstraintViolation();
        }
        return this;
    }

    /** The same for a field of a nested record. */
    FieldFaults check(boolean holds, String field, String inner, String fault) {
        if (!holds) {
            note(fault).addPropertyNode(field).addPropertyNode(inner).addConstraintViolation();
        }
        return this;
    }

    /** The same for a field of one item of a list. */
    FieldFaults check(boolean holds, String list, int index, String field, String fault) {
        if (!holds) {
            note(fault)
                    .addPropertyNode(list)
                    .addPropertyNode(field)
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        }
        return this;
    }

    boolean none() {
        return none;
    }

    private ConstraintValidatorContext.ConstraintViolationBuilder note(String fault) {
        none = false;
        return context.buildConstraintViolationWithTemplate("fault:" + fault);
    }
}
