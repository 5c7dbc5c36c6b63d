package org.emining.platform.contract;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.emining.platform.PlatformConfig;

/** Looks once, at the start, which endpoints are {@link Retired}; the others cost nothing. */
@Provider
public class RetiredEndpoints implements DynamicFeature {

    // Asked when there is an answer to send: this runs before there are settings.
    private final Instance<PlatformConfig> config;
    private final Instance<MeterRegistry> meters;

    RetiredEndpoints(Instance<PlatformConfig> config, Instance<MeterRegistry> meters) {
        this.config = config;
        this.meters = meters;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Retired retired = resource.getResourceMethod().getAnnotation(Retired.class);
        if (retired != null) {
            String operation = resource.getResourceClass().getSimpleName() + "."
                    + resource.getResourceMethod().getName();
            context.register(new RetiredNotice(retired, operation, config, meters));
        }
    }
}
