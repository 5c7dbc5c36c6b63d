package org.emining.bulk.publicrecords;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.catalogue.Stage.EXTRACTION;
import static org.emining.catalogue.Stage.REFINING;
import static org.emining.catalogue.Stage.SMELTING;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.emining.bulk.publicrecords.Sites.Skipped;
import org.emining.catalogue.Stage;
import org.junit.jupiter.api.Test;

class SitesTest {
    private static final Sites SITES = Sites.read();
    private static final Map<String, Site> BY_NAME =
            SITES.sites().stream().collect(toMap(Site::name, Function.identity()));

    @Test
    void the109PlacesBecomeSitesButForBandaganOfWhichNoMineralIsKnown() {
        assertThat(SITES.sites()).hasSize(108);
        assertThat(SITES.sites()).extracting(Site::reference).isSorted().doesNotHaveDuplicates();
        assertThat(SITES.skipped()).extracting(Skipped::reference).containsExactly("place:PKG096");
    }

    @Test
    void all165RecordsButTheOneOfBandaganStandBehindASite() {
        assertThat(SITES.sites().stream()
                        .mapToInt(site -> site.records().size())
                        .sum())
                .isEqualTo(164);
    }

    @Test
    void rekoDiqIsOneCopperAndGoldSiteSpelledOnce() {
        var site = BY_NAME.get("Reko Diq");
        assertThat(site.reference()).isEqualTo("place:PKG043");
        assertThat(site.province()).isEqualTo("PK-BA");
        assertThat(site.minerals()).containsExactly("copper", "gold", "molybdenum", "silver");
        assertThat(site.stagesPresent()).containsExactly(EXTRACTION);
        assertThat(site.depositType()).isEqualTo("Porphyry copper");
        assertThat(site.position())
                .isEqualTo(new Position(
                        new BigDecimal("29.1333"), new BigDecimal("62.0333"), "mrdata_major_deposits", "406"));
        assertThat(site.sources()).containsExactly("mrdata_major_deposits", "mrdata_porcu", "icmm_gmd_2025_09");
    }

    @Test
    void saindakMinesAndSmeltsCopperAndGold() {
        var site = BY_NAME.get("Saindak");
        assertThat(site.minerals()).startsWith("copper", "gold");
        assertThat(site.stagesPresent()).containsExactly(EXTRACTION, SMELTING);
    }

    @Test
    void duddarIsAZincAndLeadMineWhereThreePositionsAgree() {
        var site = BY_NAME.get("Duddar");
        assertThat(site.minerals()).startsWith("zinc", "lead", "silver");
        assertThat(site.stagesPresent()).containsExactly(EXTRACTION);
        assertThat(site.records()).hasSize(4);
        assertThat(site.position().latitude()).isEqualTo("26.0972");
    }

    @Test
    void muslimBaghStandsInBalochistanAndItsWrongPositionIsGone() {
        var site = BY_NAME.get("Mine at Muslim Bagh");
        assertThat(site.province()).isEqualTo("PK-BA");
        assertThat(site.position()).isNull();
        assertThat(site.minerals()).containsExactly("chromium");
    }

    @Test
    void aCorrectionIsShownBesideWhatTheRecordSaid() {
        var record = BY_NAME.get("Mine at Muslim Bagh").records().getFirst();
        assertThat(record.facts()).containsEntry("province_iso", "PK-KP").containsEntry("lat", "32.8");
        assertThat(record.corrections()).extracting(Correction::field).containsExactly("province_iso", "lat", "lon");
        assertThat(record.corrections())
                .allSatisfy(one -> assertThat(one.reason()).isNotEmpty());
    }

    @Test
    void noProvinceTheSourceNamesContradictsTheOneItsPositionFallsIn() {
        assertThat(PlaceRecords.read()).allSatisfy(record -> {
            var named = Provinces.named(record);
            assertThat(named == null ? Provinces.of(record) : named).isEqualTo(Provinces.of(record));
        });
        assertThat(SITES.sites())
                .extracting(Site::province)
                .doesNotContainNull()
                .doesNotContain("PK-TA");
    }

    @Test
    void aMoreTrustedPositionIsPreferredAndAPlainlyWrongOneLeftOut() {
        assertThat(BY_NAME.get("Pachin Koh").position().source()).isEqualTo("mrdata_major_deposits");
        assertThat(BY_NAME.get("Warcha Salt Mine").position().source()).isEqualTo("mrdata_potash");
        assertThat(BY_NAME.get("Plant at Dera Ghazi Khan").position()).isNull();
        assertThat(BY_NAME.get("Kohat District").province()).isEqualTo("PK-KP");
        assertThat(BY_NAME.get("Kohat District").position()).isNull();
    }

    @Test
    void aPlaceWithoutANameIsDescribedFromItsRecord() {
        assertThat(BY_NAME)
                .containsKeys("Cement plant (Between Islamabad and Lahore, Punjab)", "Phosphate occurrence (Sind)");
    }

    @Test
    void aProperNameIsPreferredToADescriptionOfThePlace() {
        var mills = BY_NAME.get("Pakistan Steel Mills Karachi");
        assertThat(mills.records()).extracting(SourceRecord::name).contains("Plant at Karachi");
        assertThat(mills.stagesPresent()).containsExactly(SMELTING, REFINING);
        assertThat(BY_NAME).containsKeys("Domanda Post", "Dasht-e-Kain", "Ziarat Pir Sultan", "Lagarban");
    }

    @Test
    void aSaltMineOnThePotashListIsStillASaltMineFirst() {
        assertThat(BY_NAME.get("Khewra Salt Mines").minerals()).containsExactly("salt", "potash");
    }

    @Test
    void nothingStandsWhereAMineIsOnlyProposed() {
        assertThat(BY_NAME.get("Nizampur Mine").stagesPresent()).isEmpty();
        assertThat(BY_NAME.get("Century Steel Khyber plant").stagesPresent()).containsExactly(SMELTING, REFINING);
        assertThat(BY_NAME.get("Plant at Pezu").stagesPresent()).containsExactly(Stage.MANUFACTURING);
    }

    @Test
    void aTermWithoutAMineralOfOursStaysInTheFacts() {
        var site = BY_NAME.get("Loe Shilman");
        assertThat(site.minerals()).containsExactly("phosphate", "strontium");
        assertThat(site.records())
                .extracting(record -> record.facts().get("commodities"))
                .contains("Phosphorus-Phosphates;Strontium;Calcium");
    }

    @Test
    void bromineIsNotReadAsIodine() {
        var site = BY_NAME.get("Dhariala");
        assertThat(site.minerals()).containsExactly("potash", "magnesite");
        assertThat(site.records().getFirst().facts())
                .containsEntry("commodities", "Potassium;Calcium;Magnesite;Bromine");
    }
}
