package org.emining.feed.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Provider;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An address to which messages may be sent, as far as the text says; where it leads is found out when they are. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebhookUrl.Validator.class)
@interface WebhookUrl {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    @Dependent
    final class Validator implements ConstraintValidator<WebhookUrl, String> {
        // Asked for when it is needed: rules are made before the configuration is read.
        private final Provider<WebhookConfig> config;

        public Validator(Provider<WebhookConfig> config) {
            this.config = config;
        }

        @Override
        public boolean isValid(@Nullable String url, ConstraintValidatorContext context) {
            return url == null || Destination.of(url, config.get().loopback()).isPresent();
        }
    }
}
