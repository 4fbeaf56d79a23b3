package io.github.kextproof.journey;

import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.macos.Shasum;
import java.nio.file.Path;

/** Brings a file of the controller to the Mac, and proves that it arrived whole. */
final class Delivery {
    /** Below /tmp, which macOS empties when it starts. */
    static final String DIRECTORY = "/tmp/kextproof";

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
        String target = DIRECTORY + "/" + file.getFileName();
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

    void remove(String target) {
        files.remove(target);
    }
}
