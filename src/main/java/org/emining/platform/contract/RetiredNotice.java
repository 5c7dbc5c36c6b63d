package org.emining.platform.contract;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.emining.platform.PlatformConfig;
import org.emining.platform.web.Application;

/** Says in each answer of one endpoint since when and until when it is, and counts who asks through which application. */
final class RetiredNotice implements ContainerResponseFilter {

    static final String METER = "emining.retired.requests";
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private final String since;
    private final String until;
    private final String operation;
    private final Instance<PlatformConfig> config;
    private final Instance<MeterRegistry> meters;

    RetiredNotice(Retired retired, String operation, Instance<PlatformConfig> config, Instance<MeterRegistry> meters) {
        this.since = "@" + start(retired.since()).toEpochSecond();
        this.until = HTTP_DATE.format(start(retired.until()));
        this.operation = operation;
        this.config = config;
        this.meters = meters;
    }

    private static ZonedDateTime start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        answer.getHeaders().putSingle("Deprecation", since);
        answer.getHeaders().putSingle("Sunset", until);
        answer.getHeaders()
                .add(
                        "Link",
                        "<" + config.get().publicUrl() + Changelog.PATH
                                + ">; rel=\"deprecation\"; type=\"text/markdown\"");
        String application = Application.of(request.getSecurityContext().getUserPrincipal());
        meters.get()
                .counter(METER, "operation", operation, "application", application)
                .increment();
    }
}
