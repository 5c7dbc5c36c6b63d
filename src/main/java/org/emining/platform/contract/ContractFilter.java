package org.emining.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the description what follows from what an operation declares: errors, headers, bounds, security, examples. An
 * endpoint's annotations then say only what is its own.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class ContractFilter implements OASFilter {

    static final String BEARER = "bearer";

    private final CommonHeaders headers = new CommonHeaders();
    private final CommonErrors errors = new CommonErrors();
    private final Examples examples = new Examples();
    private final Words words = new Words();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        Components components = api.getComponents();
        new Renamed(components).apply(api);
        new MergePatches(components).apply(api);
        new SparseLists(components).apply(api);
        words.apply(api, components);
        new SchemaBounds(components).apply(api);
        new ClosedRequests(components).apply(api);
        headers.define(components);
        components.setSecuritySchemes(Map.of(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .bearerFormat("JWT")
                        .description(
                                "An access token of the OpenID Connect provider this installation trusts, judged by RFC8725: signed"
                                        + " RS256, PS256, ES256 or EdDSA, for this audience, not expired. Where to get one: `authorization_servers` of"
                                        + " `/.well-known/oauth-protected-resource`; in development that provider gives one to"
                                        + " any user of the demonstration, see the first ten minutes in the README.")));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    PathParameters.describe(path, operation);
                    complete(components, method, operation);
                }));
        Unused.remove(api);
        About.describe(api);
        Canonical.sort(api);
    }

    private void complete(Components components, PathItem.HttpMethod method, Operation operation) {
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        operation.setSecurity(null);
        if (!secured || operation.hasExtension(Declared.ANYBODY)) {
            // Either no token, or a good one.
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        Traits traits = Traits.of(components, method, operation, secured);
        headers.addParameters(operation, traits);
        operation.removeExtension(Declared.ANYBODY);
        operation.removeExtension(Declared.CONDITIONAL);
        operation.removeExtension(Declared.CONFLICTS);
        errors.add(components, operation, traits);
        headers.addResponseHeaders(operation, traits);
        examples.attach(operation);
    }
}
