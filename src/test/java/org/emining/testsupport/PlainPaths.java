package org.emining.testsupport;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads paths of nothing but names and places, like {@code items[0].id}, by itself and as REST-assured does: that compiles a
 * class of Groovy for each, and an eighth of the tests' time went there.
 */
final class PlainPaths extends JsonPath {

    private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z][A-Za-z0-9]*)|\\[(\\d+)]");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*|\\[\\d+])*");

    private boolean rooted;

    private PlainPaths(String json) {
        super(json);
    }

    /** The same answer, whose paths are read so. */
    static Response in(Response answer) {
        return (Response) Proxy.newProxyInstance(
                Response.class.getClassLoader(), new Class<?>[] {Response.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("jsonPath") && arguments == null) {
                        return new PlainPaths(answer.asString());
                    }
                    try {
                        return method.invoke(answer, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** From there on it is REST-assured's to read. */
    @Override
    public JsonPath setRootPath(String path) {
        rooted = true;
        return super.setRootPath(path);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
        if (rooted || !PLAIN.matcher(path).matches()) {
            return super.get(path);
        }
        Object at = super.get("$");
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            at = steps.group(1) == null ? place(at, Integer.parseInt(steps.group(2))) : member(at, steps.group(1));
        }
        return (T) at;
    }

    // Of a list, that of each of its items.
    private static Object member(Object of, String name) {
        if (of instanceof List<?> items) {
            return items.stream()
                    .filter(Objects::nonNull)
                    .map(item -> member(item, name))
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        return of instanceof Map<?, ?> members ? members.get(name) : null;
    }

    private static Object place(Object in, int index) {
        return in instanceof List<?> items && index < items.size() ? items.get(index) : null;
    }
}
