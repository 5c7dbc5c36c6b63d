package org.emining.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.company.CompanySummary;
import org.emining.project.ProjectView;

/** Exports as the description shows them; {@link ExportForms} writes them row by row. */
final class ExportViews {

    private static final int MOST = 10_000_000;

    private ExportViews() {}

    @Schema(name = "ProjectExport", description = "All projects.")
    record ProjectObject(@Schema(maxItems = MOST) List<ProjectView> items, ExportManifest manifest) {}

    @Schema(name = "CompanyExport", description = "All companies.")
    record CompanyObject(@Schema(maxItems = MOST) List<CompanySummary> items, ExportManifest manifest) {}

    @Schema(
            name = "ExportTable",
            description = "A header and a record for each.",
            type = SchemaType.STRING,
            maxLength = 1_000_000_000)
    record Table() {}

    @Schema(name = "ProjectFeatures", description = "All projects as a FeatureCollection of GeoJSON (RFC 7946).")
    record ProjectFeatures(
            @Schema(description = "FeatureCollection.", maxLength = 20)
            String type,

            @Schema(maxItems = MOST) List<ProjectFeature> features,
            ExportManifest manifest) {}

    @Schema(name = "ProjectFeature", description = "A project as a Feature of GeoJSON.")
    record ProjectFeature(
            @Schema(description = "Feature.", maxLength = 20)
            String type,

            UUID id,

            @Schema(description = "Null for a project without a position.", nullable = true)
            Point geometry,

            ProjectView properties) {}

    @Schema(name = "Point", description = "A Point of GeoJSON.")
    record Point(
            @Schema(description = "Point.", maxLength = 20) String type,

            @Schema(description = "Longitude, then latitude, WGS 84.", minItems = 2, maxItems = 2)
            List<BigDecimal> coordinates) {}
}
