package org.emining.platform.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** The sentences of the message bundles. A key that a bundle lacks is a defect and a test finds it. */
public final class Messages {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    public static boolean has(String key) {
        return bundle(Language.EN).containsKey(key);
    }

    /** The sentence under the key, its places {0}, {1} … filled with the values. */
    public static String text(Language language, String key, List<?> values) {
        ResourceBundle bundle = bundle(language);
        return new MessageFormat(bundle.getString(key), language.locale())
                .format(values.stream().map(Messages::plain).toArray());
    }

    // The platform caches bundles by name and locale.
    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("messages.messages", language.locale(), EXACT);
    }

    // Numbers are shown as they are sent: MessageFormat would group and translate their digits.
    private static Object plain(Object value) {
        return value instanceof Number ? value.toString() : value;
    }
}
