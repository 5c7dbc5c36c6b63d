package org.emining.testsupport;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every read that the description has, with an address for it: in each list somebody sees, the first member. */
public final class EveryRead {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private EveryRead() {}

    /** The addresses by their paths in the description; one where the reader sees no member leads to nothing. */
    public static Map<String, String> as(Api reader) {
        Map<String, String> addresses = new TreeMap<>();
        RestAssured.get(Api.ROOT + "/openapi.json")
                .jsonPath()
                .<String, Map<String, Object>>getMap("paths")
                .forEach((path, item) -> {
                    if (item.containsKey("get")) {
                        addresses.put(path, filled(reader, path));
                    }
                });
        return addresses;
    }

    private static String filled(Api reader, String path) {
        Matcher variable = VARIABLE.matcher(path);
        if (!variable.find()) {
            return path;
        }
        String list = path.substring(0, variable.start() - 1);
        Response items = reader.request().get(list);
        String id = items.jsonPath().getString("items[0]." + variable.group(1));
        return filled(
                reader,
                list + "/" + (id == null ? items.jsonPath().getString("items[0].id") : id)
                        + path.substring(variable.end()));
    }
}
