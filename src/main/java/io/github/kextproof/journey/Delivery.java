package io.github.kextproof.journey;

import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.macos.Shasum;
import io.github.kextproof.ssh.ShellException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Brings a file of the controller to the Mac, and proves that it arrived whole. */
final class Delivery {
    /** Below /tmp, which macOS empties when it starts. */
    static final String DIRECTORY = "/tmp/kextproof";

    private static final Duration TAKING_BACK = Duration.ofSeconds(5);

    private final Walk walk;
    private final MacFileSystem files;

    Delivery(Walk walk) {
        this.walk = walk;
        this.files = new MacFileSystem(walk.shell());
    }

    /** Where a file goes. */
    static String target(Path file) {
        return DIRECTORY + "/" + file.getFileName();
    }

    /**
     * Uploads the file unless the Mac has it already, which costs one command; once more if the connection is lost on the way.
     *
     * @return its absolute path on the Mac
     */
    String bring(Path file) {
        String target = target(file);
        String wanted = walk.checksums().sha256(file);
        if (isThere(target, wanted)) {
            return target;
        }
        files.makeDirectory(DIRECTORY);
        upload(file, target, wanted);
        String arrived = new Shasum(walk.shell()).sha256(target);
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

    private boolean isThere(String target, String wanted) {
        return new Shasum(walk.shell()).find(target).equals(Optional.of(wanted));
    }

    private void upload(Path file, String target, String wanted) {
        try {
            upload(file, target);
        } catch (ShellException e) {
            if (!e.isLoss()) {
                throw e;
            }
            boolean whole = isThere(target, wanted);
            String what = whole ? "compared the checksum of " + target : "uploaded again: " + target;
            walk.listener().retried(what, String.valueOf(e.getMessage()));
            if (!whole) {
                upload(file, target);
            }
        }
    }

    private void upload(Path file, String target) {
        walk.shell().upload(file, target, walk.deadlines().upload(), walk.listener()::uploaded);
    }

    /** Removes a file as the login user, whose own it is: sudo may be what is wrong. Says whether that worked. */
    boolean takeBack(String target) {
        return walk.shell().run(TAKING_BACK, "/bin/rm", "-f", target).succeeded();
    }

    void remove(String target) {
        files.remove(target);
    }
}
