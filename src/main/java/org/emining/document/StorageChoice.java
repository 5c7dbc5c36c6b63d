package org.emining.document;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one storage of this installation. */
final class StorageChoice {

    @Produces
    @Singleton
    Storage storage(DocumentConfig config) {
        return config.s3().bucket().isPresent()
                ? new S3Storage(config.s3())
                : new FolderStorage(config.directory().resolve("content"));
    }
}
