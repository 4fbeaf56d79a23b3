package io.github.kextproof.journey;

import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.macos.Shasum;
import io.github.kextproof.ssh.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Brings a file of the controller to the Mac, and proves that it arrived whole. */
final class Delivery {
    /** Below /tmp, which macOS empties when it starts. */
    static final String DIRECTORY = "/tmp/kextproof";

    /** A cancelled run waits that long for a Mac at most. */
    private static final Duration TAKING_BACK = Duration.ofSeconds(5);

    private final Walk walk;
    private final MacFileSystem files;

    Delivery(Walk walk) {
        this.walk = walk;
        this.files = new MacFileSystem(walk.shell());
    }

    /**
     * Uploads the file unless the Mac has it already.
     *
     * @return its absolute path on the Mac
     */
    String bring(Path file) {
        String target = target(file);
        String wanted = walk.checksums().sha256(file);
        Shasum shasum = new Shasum(walk.shell());
        if (files.exists(target) && shasum.sha256(target).equals(wanted)) {
            return target;
        }
        files.makeDirectory(DIRECTORY);
        walk.shell().upload(file, target, walk.deadlines().upload(), walk.listener()::uploaded);
        String arrived = shasum.sha256(target);
        if (!arrived.equals(wanted)) {
            throw walk.fails(
                    Owner.LAB,
                    file.getFileName() + " changed on its way to the Mac",
                    "SHA-256 " + wanted,
                    "SHA-256 " + arrived,
                    "check the network and the Mac's disk, then run it again");
        }
        return target;
    }

    /**
     * Removes what arrived of a file, whatever went wrong before, and even if the run was cancelled meanwhile.
     *
     * @return what to say if that did not work
     */
    Optional<ScriptLeft> takeBack(Path file) {
        boolean interrupted = Thread.interrupted();
        try {
            // As the login user, whose file it is: sudo may be what went wrong.
            Outcome outcome = walk.shell().run(TAKING_BACK, "/bin/rm", "-f", target(file));
            return outcome.succeeded() ? Optional.empty() : Optional.of(new ScriptLeft(target(file)));
        } catch (RuntimeException e) {
            return Optional.of(new ScriptLeft(target(file)));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String target(Path file) {
        return DIRECTORY + "/" + file.getFileName();
    }

    void remove(String target) {
        files.remove(target);
    }
}
