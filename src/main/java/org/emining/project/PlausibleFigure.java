package org.emining.project;

import jakarta.inject.Singleton;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/** What the fields of a resource figure demand of each other. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleFigure.Validator.class)
@interface PlausibleFigure {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    @Singleton
    final class Validator implements ConstraintValidator<PlausibleFigure, ResourceFigure> {

        private final CodeLists lists;

        Validator(CodeLists lists) {
            this.lists = lists;
        }

        @Override
        public boolean isValid(@Nullable ResourceFigure figure, ConstraintValidatorContext context) {
            return figure == null
                    || new Consistent.Findings(context)
                            .check(figure.quantity() != null || figure.grade() != null, "quantity", "quantity-or-grade")
                            .check(
                                    (figure.quantity() == null) == (figure.unit() == null),
                                    "unit",
                                    "goes-with",
                                    "quantity")
                            .check(
                                    (figure.grade() == null) == (figure.gradeUnit() == null),
                                    "gradeUnit",
                                    "goes-with",
                                    "grade")
                            .check(figure.grade() == null || figure.mineral() != null, "mineral", "not-null")
                            .check(
                                    figure.competentPerson() != null
                                            || ResourceFigure.HISTORIC.equals(figure.category()),
                                    "competentPerson",
                                    "competent-person")
                            .check(sameFamily(figure), "standard", "same-family")
                            .none();
        }

        // National codes are read with the classes of the CRIRSCO family. Unknown codes have their own fault.
        private boolean sameFamily(ResourceFigure figure) {
            String category = family(CodeLists.RESOURCE_CLASSES, figure.category());
            String standard = family(CodeLists.REPORTING_STANDARDS, figure.standard());
            return switch (category + "/" + standard) {
                case "CRIRSCO/CRIRSCO", "CRIRSCO/NATIONAL", "UNFC/UN", "NONE/NONE" -> true;
                default -> category.isEmpty() || standard.isEmpty();
            };
        }

        private String family(String list, @Nullable String code) {
            return code == null
                    ? ""
                    : lists.find(list, code)
                            .map((CodeItem item) -> item.attribute("family"))
                            .orElse("");
        }
    }
}
