package org.emining.document;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.emining.document.content.FileKind;
import org.emining.document.content.RefusedContent;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.web.StorageFull;
import org.emining.platform.web.UploadPlaces;
import org.jboss.logging.Logger;

/**
 * Content on its way in and out. It comes into a file of its own, is measured, judged and scanned there, is kept under a new
 * key, and only then is the document told of it: until that transaction nobody sees it, and whatever ends the process before
 * leaves a file that {@link Sweep} deletes. No transaction and no connection waits for a sender.
 */
@Singleton
class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final DocumentService service;
    private final Spool spool;
    private final Clamd clamd;
    private final Storage storage;
    private final UploadPlaces places;

    Uploads(DocumentService service, Spool spool, Clamd clamd, Storage storage, DocumentConfig config) {
        this.service = service;
        this.spool = spool;
        this.clamd = clamd;
        this.storage = storage;
        this.places = new UploadPlaces(config.simultaneousUploads(), config.simultaneousUploadsEach());
    }

    /**
     * @throws DomainException {@code content-refused} for what was not declared or is not taken, {@code storage-full},
     *     {@code dependency-down} without storage or scanner, {@code overloaded} with too many at once, of all or of the organisation
     */
    DocumentView receive(Actor actor, DocumentService.Awaited declared, InputStream body) {
        UUID organisation = actor.organisation();
        if (!places.take(organisation)) {
            throw DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", "5");
        }
        try {
            Path file = spool.fresh();
            try {
                spool.write(body, declared, file);
                FileKind.of(declared.mediaType()).orElseThrow().check(file);
                return keep(actor, declared, file, clamd.scan(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (RefusedContent refused) {
            LOG.infof("content of document %s refused: %s", declared.id(), refused.getMessage());
            throw DomainException.of(
                    ErrorCode.CONTENT_REFUSED,
                    List.of(new Fault("", null, refused.flaw().code(), refused.values())));
        } catch (StorageFull full) {
            LOG.errorf(full, "no room for documents");
            throw DomainException.of(ErrorCode.STORAGE_FULL);
        } catch (IOException failure) {
            throw down(failure);
        } finally {
            places.leave(organisation);
        }
    }

    private DocumentView keep(Actor actor, DocumentService.Awaited declared, Path file, Scan scan) throws IOException {
        String key = ContentKeys.fresh();
        storage.keep(key, file);
        try {
            return service.complete(actor, declared, key, scan);
        } catch (DomainException refused) {
            // Nothing refers to it. After any other failure that is not certain, and the sweep asks the database.
            forget(key);
            throw refused;
        }
    }

    /** The content behind a key. */
    InputStream open(String key) {
        try {
            return storage.open(key);
        } catch (IOException failure) {
            throw down(failure);
        }
    }

    /** Deletes what no document refers to any more; what cannot be deleted now is swept later. */
    void forget(String key) {
        try {
            storage.delete(key);
        } catch (IOException later) {
            LOG.warnf(later, "content %s is left to the sweep", key);
        }
    }

    private static DomainException down(IOException failure) {
        LOG.errorf(failure, "documents are out of reach");
        return DomainException.dependencyDown();
    }
}
