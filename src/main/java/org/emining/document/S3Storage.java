package org.emining.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.emining.platform.web.StorageFull;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of an object store that speaks S3. A key is written once; the store keeps it whole or not at all. Others may keep
 * things in the bucket too: what does not lie right below our prefix, or is not named as we name things, is never touched.
 */
final class S3Storage implements Storage {

    private static final int INSUFFICIENT_STORAGE = 507;
    private static final List<String> FULL =
            List.of("XMinioStorageFull", "QuotaExceeded", "EntityTooLarge", "InsufficientCapacity");

    private final S3Client store;
    private final String bucket;
    private final String prefix;

    S3Storage(DocumentConfig.S3 config) {
        this.bucket = config.bucket().orElseThrow();
        this.prefix = config.prefix();
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                // Sums that only Amazon's store knows; what is kept is compared with its SHA-256 by us.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(3))
                        .socketTimeout(Duration.ofSeconds(30))
                        .build());
        config.endpoint().ifPresent(address -> builder.endpointOverride(URI.create(address)));
        if (config.accessKey().isPresent() && config.secretKey().isPresent()) {
            builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    config.accessKey().get(), config.secretKey().get())));
        }
        this.store = builder.build();
    }

    @Override
    public void keep(String key, Path file) throws IOException {
        String place = place(key);
        asked(() -> store.putObject(request -> request.bucket(bucket).key(place), RequestBody.fromFile(file)));
    }

    @Override
    public InputStream open(String key) throws IOException {
        String place = place(key);
        return asked(() -> store.getObject(request -> request.bucket(bucket).key(place)));
    }

    @Override
    public void delete(String key) throws IOException {
        String place = place(key);
        asked(() -> store.deleteObject(request -> request.bucket(bucket).key(place)));
    }

    @Override
    public List<Kept> kept(String after, int most) throws IOException {
        List<Kept> ours = new ArrayList<>();
        String last = prefix + after;
        boolean more = true;
        // A page may hold others' things alone, and ours come behind them.
        while (more && ours.size() < most) {
            ListObjectsV2Response page = page(last, most - ours.size());
            for (S3Object object : page.contents()) {
                last = object.key();
                if (isOurs(last)) {
                    ours.add(new Kept(last.substring(prefix.length()), object.lastModified()));
                }
            }
            more = page.hasContents() && Boolean.TRUE.equals(page.isTruncated());
        }
        return ours;
    }

    private ListObjectsV2Response page(String after, int most) throws IOException {
        return asked(() -> store.listObjectsV2(request ->
                request.bucket(bucket).prefix(prefix).startAfter(after).maxKeys(most)));
    }

    // The store's word for the prefix is not enough: what is listed here may be deleted.
    private boolean isOurs(String name) {
        return name.startsWith(prefix) && ContentKeys.mayBeOurs(name.substring(prefix.length()));
    }

    private String place(String key) {
        if (!ContentKeys.mayBeOurs(key)) {
            throw new IllegalArgumentException("no key");
        }
        return prefix + key;
    }

    private static <T> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (NoSuchKeyException absent) {
            throw new NoSuchFileException(absent.getMessage());
        } catch (S3Exception refusal) {
            String code = refusal.awsErrorDetails() == null
                    ? ""
                    : refusal.awsErrorDetails().errorCode();
            throw refusal.statusCode() == INSUFFICIENT_STORAGE || FULL.contains(code)
                    ? new StorageFull(refusal)
                    : new IOException("the object store refused", refusal);
        } catch (SdkException unreachable) {
            throw new IOException("the object store is out of reach", unreachable);
        }
    }
}
