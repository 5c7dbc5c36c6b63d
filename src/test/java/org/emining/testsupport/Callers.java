package org.emining.testsupport;

import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.People.mandated;

/** Everybody who may come across a case of a firm in Balochistan. */
public final class Callers {

    private Callers() {}

    public static Api of(String who, Api firm) {
        return switch (who) {
            case "anonymous" -> Api.anonymously();
            case "stranger" -> Api.asStranger();
            case "filer" -> firm;
            case "portal" -> mandated("portal-cn", firm);
            case "other-firm" -> aFirm();
            case "other-portal" -> Api.as("portal-jp");
            case "publisher" -> Api.as("publisher-ba");
            case "publisher-kp" -> Api.as("publisher-kp");
            case "reviewer" -> Api.as("reviewer-ba");
            case "tied-reviewer" -> tied(firm);
            case "reviewer-kp" -> Api.as("reviewer-kp");
            case "federal" -> Api.as("reviewer-pk");
            default -> Api.as(who);
        };
    }

    // A reviewer of the province who is a member of the filing firm as well.
    private static Api tied(Api firm) {
        String person = aSubject();
        Api reviewer = admitted(person, Api.as("reviewer-ba"), "REVIEWER");
        admitted(person, firm, "FIRM");
        return reviewer;
    }
}
