package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;

/** Turning the pages of a list. */
public final class Walk {

    // Where as much is written as is read, a walk in the order of changes has no end.
    private static final int RESTLESS_PAGES = 40;

    private Walk() {}

    /**
     * What was met, in order.
     *
     * @param key the member that says which an item is
     * @param meanwhile what happens between any two of the first pages, of which there are many
     */
    public static List<String> through(Api who, String path, String key, Runnable meanwhile) {
        Response page = who.get(path);
        List<String> met = new ArrayList<>(keys(page, key));
        for (int turned = 0; page.jsonPath().getBoolean("page.hasMore"); turned++) {
            if (turned < RESTLESS_PAGES) {
                meanwhile.run();
            }
            page = who.request().urlEncodingEnabled(false).get(page.jsonPath().getString("links.next"));
            met.addAll(keys(page, key));
        }
        return met;
    }

    private static List<String> keys(Response page, String key) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.jsonPath().getList("items." + key, String.class);
    }
}
