package org.emining.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;

/** What the service logs while this is open. */
public final class Logged extends Handler implements AutoCloseable {

    private static final Logger OURS = Logger.getLogger("org.emining");
    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    private Logged() {}

    public static Logged listening() {
        Logged logged = new Logged();
        OURS.addHandler(logged);
        return logged;
    }

    @Override
    public void publish(LogRecord entry) {
        ExtLogRecord whole = ExtLogRecord.wrap(entry);
        whole.copyAll();
        records.add(whole);
    }

    /** The records whose text holds this. */
    public List<ExtLogRecord> with(String text) {
        return records.stream()
                .filter(entry -> entry.getFormattedMessage().contains(text))
                .toList();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        OURS.removeHandler(this);
    }
}
