package org.emining.jurisdiction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A jurisdiction with what is in force. */
@Schema(name = "Jurisdiction", description = "A province or the federation, with the settings in force.")
record JurisdictionView(
        @Schema(description = "ISO 3166-2 of a province, PK for the federation.", maxLength = 5, examples = "PK-BA")
        String code,

        @Schema(
                description = "Number of the version in force; 0 where nothing was ever laid down.",
                minimum = "0",
                maximum = "1000000")
        int settingsVersion,

        Settings settings,

        @Schema(
                description =
                        "What is not laid down and a case may need. A clock without its period does not run, and a move"
                                + " that gives the filing side a time that nobody laid down is refused.",
                maxItems = 30)
        List<String> missing,

        @Schema(description = "What the federal key is worth on cases of this province; absent for the federation.")
        @Nullable
        AgreedKey federalKey,

        @Schema(
                description =
                        "Whether these are values for trying things out, which no law and no authority stands behind.")
        boolean demonstration,

        @Schema(description = "Why they were laid down; absent where nothing was.", maxLength = 2000) @Nullable
        String reason,

        @Schema(description = "What this caller may do: LAY_DOWN; open list.", maxItems = 10)
        List<JurisdictionAction> allowedActions,

        Links links,

        @Schema(description = "When the version in force was published; absent where none was.") @Nullable
        Instant updatedAt,

        @Schema(
                description = "Of this object, for its ETag: the number of the version in force.",
                format = "int64",
                minimum = "0",
                maximum = "9007199254740991")
        long version) {

    static final String PATH = "/api/v1/jurisdictions/";

    @Schema(
            name = "AgreedFederalKey",
            description = "What the federal key is worth: of what province and federation declare, the lesser, and"
                    + " nothing where they mean different scopes. Projects may have their own.")
    record AgreedKey(
            KeyEffect effect,
            KeyScope scope,

            @Schema(description = "Whether both declare the same.")
            boolean agreed,

            @Schema(description = "What the province declares; absent where it declares nothing.")
            Settings.@Nullable FederalKey byProvince,

            @Schema(description = "What the federation declares; absent where it declares nothing.")
            Settings.@Nullable FederalKey byFederation) {

        static AgreedKey of(FederalKeys keys) {
            return new AgreedKey(keys.effect(), keys.scope(), keys.agreed(), keys.byProvince(), keys.byFederation());
        }
    }

    @Schema(name = "JurisdictionLinks", description = "Where the things around it are.")
    record Links(
            @Schema(maxLength = 200) String self,
            @Schema(maxLength = 200) String versions) {

        static Links of(String code) {
            return new Links(PATH + code, PATH + code + "/versions");
        }
    }

    /** Name of what this caller sees, for the entity tag: what is agreed may change without a version of its own. */
    String tag() {
        return "j" + Integer.toHexString(String.valueOf(federalKey).hashCode())
                + (allowedActions.isEmpty() ? "reader" : "keeper");
    }

    /** A jurisdiction in the list. */
    @Schema(name = "JurisdictionEntry", description = "A jurisdiction, without its settings.")
    record Entry(
            @Schema(description = "ISO 3166-2 of a province, PK for the federation.", maxLength = 5)
            String code,

            @Schema(description = "Number of the version in force; 0 where nothing was ever laid down.", minimum = "0")
            int settingsVersion,

            @Schema(maxItems = 30) List<String> missing,

            boolean demonstration,
            @Schema(maxLength = 200) String href) {}

    /** A version as it was published. */
    @Schema(
            name = "JurisdictionSettingsVersion",
            description = "The settings of a jurisdiction as they were published.")
    record Version(
            UUID id,

            @Schema(description = "ISO 3166-2 of a province, PK for the federation.", maxLength = 5)
            String jurisdiction,

            @Schema(minimum = "1", maximum = "1000000") int settingsVersion,
            Settings settings,
            @Schema(maxLength = 2000) String reason,

            @Schema(description = "By which letter the authority asked the operator for it.", maxLength = 1000)
            @Nullable
            String instruction,

            @Schema(
                    description =
                            "Whether these are values for trying things out, which no law and no authority stands behind.")
            boolean demonstration,

            @Schema(description = "For which organisation it was published; absent for a demonstration.") @Nullable
            UUID publishedBy,

            @Schema(description = "By the database's clock.")
            Instant publishedAt) {

        static Version of(SettingsVersion row) {
            return new Version(
                    row.id,
                    row.jurisdiction,
                    row.number,
                    row.content,
                    row.reason,
                    row.instruction,
                    row.demonstration,
                    row.organisationId,
                    row.publishedAt);
        }

        String path() {
            return PATH + jurisdiction + "/versions/" + settingsVersion;
        }
    }
}
