package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads what of a frozen receipt: a ticket is declared to government, not to partners or publishers. */
@QuarkusTest
class CaseReceiptTest {

    private Api firm;
    private Companies.Made lead;

    @BeforeEach
    void found() {
        firm = aFirm();
        lead = ticketed().registeredBy(firm).verified();
    }

    private static Companies ticketed() {
        return aCompany().able("copper", "REFINING", 3).investing("10000000", "90000000");
    }

    private static Projects.Made project() {
        return aProject()
                .needing("copper", "REFINING", 100)
                .costingUsd("100000000", 50)
                .published();
    }

    private Case joined(Companies.Made member) {
        return anInterest()
                .in(project())
                .by(lead)
                .with(member, "PARTNER")
                .submittedBy(firm)
                .match();
    }

    @Test
    void the_filing_side_reads_no_receipt_of_a_firm_that_was_never_asked_and_no_joint_ticket() {
        Case match = joined(ticketed().registeredBy(aFirm()).verified());

        JsonPath read = firm.get(match.path()).jsonPath();

        assertThat(read.getList("receipt.members.companyId")).containsExactly(lead.id());
        assertThat(read.getMap("receipt.members[0].capacity.ticket")).isNotNull();
        assertThat(read.getMap("receipt.receipt.capacity")).containsKey("fit").doesNotContainKey("ticket");
        assertThat(read.getLong("receipt.receipt.score")).isEqualTo(read.getLong("score"));
    }

    @Test
    void the_filing_side_reads_all_of_a_consortium_of_its_own_firms() {
        Companies.Made second = ticketed().registeredBy(firm);

        JsonPath read = firm.get(joined(second).path()).jsonPath();

        assertThat(read.getList("receipt.members.companyId")).containsExactly(lead.id(), second.id());
        assertThat(read.getMap("receipt.receipt.capacity")).containsKey("ticket");
    }

    @Test
    void a_firm_reads_its_own_ticket() {
        Case match = anInterest().in(project()).by(lead).submittedBy(firm).match();

        assertThat(firm.get(match.path()).jsonPath().getMap("receipt.receipt.capacity"))
                .containsKey("ticket");
    }

    @Test
    void the_publisher_reads_no_ticket_of_anybody() {
        Case alone = anInterest().in(project()).by(lead).submittedBy(firm).match();
        Case match = joined(ticketed().registeredBy(aFirm()).verified());
        Api publisher = Api.as("publisher-ba");

        assertThat(publisher.get(alone.path()).asString()).doesNotContain("\"ticket\"");
        Response read = publisher.get(match.path());
        assertThat(read.asString()).doesNotContain("\"ticket\"");
        assertThat(read.jsonPath().getList("receipt.members")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer-ba", "reviewer-pk", "auditor", "operator"})
    void offices_read_every_ticket(String office) {
        JsonPath read = Api.as(office)
                .get(joined(ticketed().registeredBy(aFirm()).verified()).path())
                .jsonPath();

        assertThat(read.getList("receipt.members.capacity.ticket")).hasSize(2).doesNotContainNull();
        assertThat(read.getMap("receipt.receipt.capacity.ticket")).isNotNull();
    }

    @Test
    void readers_of_different_receipts_get_different_tags() {
        Case match = joined(ticketed().registeredBy(aFirm()).verified());

        assertThat(Api.as("publisher-ba").get(match.path()).header("ETag"))
                .isNotEqualTo(Api.as("reviewer-pk").get(match.path()).header("ETag"));
    }

    @Test
    void the_day_of_the_receipt_is_the_day_of_filing() {
        Case match = anInterest().in(project()).by(lead).submittedBy(firm).match();

        JsonPath read = firm.get(match.path()).jsonPath();

        assertThat(read.getString("receipt.assessedOn"))
                .isEqualTo(read.getString("filedAt").substring(0, 10));
    }
}
