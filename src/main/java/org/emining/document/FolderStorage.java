package org.emining.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emining.platform.web.StorageFull;

/** A folder of this machine, or one that replicas share. Names of files are keys of ours, never what somebody sent. */
final class FolderStorage implements Storage {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    FolderStorage(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(String key, Path file) throws IOException {
        Path place = place(key);
        Path unfinished = place(key + UNFINISHED);
        try {
            Files.createDirectories(folder);
            Files.copy(file, unfinished);
            force(unfinished, StandardOpenOption.WRITE);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            // The name is durable when the folder is.
            force(folder, StandardOpenOption.READ);
        } catch (IOException failure) {
            Files.deleteIfExists(unfinished);
            throw StorageFull.orOther(failure);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(place(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    @Override
    public List<Kept> kept(String after, int most) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            // What a killed process left in the middle of keeping is listed too: nothing refers to it, so it is swept.
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> mayBeOurs(name) && name.compareTo(after) > 0)
                    .sorted()
                    .limit(most)
                    .flatMap(name -> since(name).stream().map(since -> new Kept(name, since)))
                    .toList();
        }
    }

    // Another replica may have deleted it since it was listed.
    private Optional<Instant> since(String name) {
        try {
            return Optional.of(Files.getLastModifiedTime(place(name)).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static boolean mayBeOurs(String name) {
        int whole = name.length() - (name.endsWith(UNFINISHED) ? UNFINISHED.length() : 0);
        return ContentKeys.mayBeOurs(name.substring(0, whole));
    }

    private Path place(String key) {
        if (!mayBeOurs(key)) {
            throw new IllegalArgumentException("no key");
        }
        return folder.resolve(key);
    }
}
