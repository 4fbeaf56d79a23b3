package io.github.kextproof.lease;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** This process as the holder of leases. */
public final class ThisProcess {
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private ThisProcess() {}

    /** @param purpose for people */
    public static Holder holding(String purpose) {
        return holding(purpose, UUID.randomUUID().toString());
    }

    /**
     * The same for a run that has a name already.
     *
     * @param run identifies it
     */
    public static Holder holding(String purpose, String run) {
        return new Holder(
                System.getProperty("user.name", "?"),
                host(),
                ProcessHandle.current().pid(),
                run,
                purpose);
    }

    /** Where the kernel tells, nobody needs to be asked over a network. */
    private static String host() {
        try {
            return Files.isReadable(HOST_NAME)
                    ? Files.readString(HOST_NAME).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unknown host";
        } catch (IOException e) {
            return "an unreadable host";
        }
    }
}
