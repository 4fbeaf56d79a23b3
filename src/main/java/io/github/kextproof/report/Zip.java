package io.github.kextproof.report;

import io.github.kextproof.bundle.Exhibit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files and the transcript so far as one archive. */
final class Zip {
    private static final String TRANSCRIPT = "transcript.txt";
    private static final int MOST_OF_THE_TRANSCRIPT = 4 * 1024 * 1024;
    /** Not when it was made: the same files are the same archive, which tests and checksums can rely on. */
    private static final long NO_TIME = 315_532_800_000L;

    private Zip() {}

    static byte[] of(List<Exhibit> files, Transcript transcript) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Exhibit file : files) {
                put(zip, file.file(), file.content().bytes());
            }
            put(zip, TRANSCRIPT, transcript.end(MOST_OF_THE_TRANSCRIPT));
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return archive.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
