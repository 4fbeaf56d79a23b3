package io.github.kextproof.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A file that no compression makes smaller. */
record Payload(Path file, int megabytes) {
    static Payload random(Path file, int megabytes) {
        byte[] chunk = new byte[1 << 20];
        Random random = new Random(1);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                random.nextBytes(chunk);
                out.write(chunk);
            }
        } catch (IOException unwritable) {
            throw new BenchException("cannot write " + file, unwritable);
        }
        return new Payload(file, megabytes);
    }

    long bytes() {
        return (long) megabytes << 20;
    }

    /** In half of the memory that is free, since that is where the servers put them. */
    int copiesThatFit(int most) {
        long kilobytes =
                Long.parseLong(Machine.line("/proc/meminfo", "MemAvailable").replaceAll("\\D", ""));
        return (int) Math.max(1, Math.min(most, kilobytes * 1024 / 2 / bytes()));
    }

    /** Whether the other file has the same bytes. */
    boolean sameAs(Path other) {
        try {
            return Files.exists(other) && Files.mismatch(file, other) == -1;
        } catch (IOException unreadable) {
            return false;
        }
    }

    void delete() {
        try {
            Files.delete(file);
        } catch (IOException undeletable) {
            throw new BenchException("cannot delete " + file, undeletable);
        }
    }
}
