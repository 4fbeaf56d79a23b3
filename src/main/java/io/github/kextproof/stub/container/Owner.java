package io.github.kextproof.stub.container;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The process that a container belongs to, as the container's labels name it.
 *
 * @param host the machine's name
 * @param started when the process started, in milliseconds since 1970, or 0 if the system does not say
 */
record Owner(String host, long pid, long started) {
    /** What every container of kextproof has, whoever owns it. */
    static final String LABEL = "io.github.kextproof.mac";

    private static final String HOST = "io.github.kextproof.host";
    private static final String PID = "io.github.kextproof.pid";
    private static final String STARTED = "io.github.kextproof.started";
    /** Linux counts from its own start, whose time it knows a little less well each time. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** This process. */
    static Owner self() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(hostName(), self.pid(), started(self));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** @param mac the Mac's name */
    Map<String, String> labels(String mac) {
        return Map.of(LABEL, mac, HOST, host, PID, String.valueOf(pid), STARTED, String.valueOf(started));
    }

    /** The engine's filter for its containers, as JSON. */
    String filter() {
        return "{\"label\":[\"" + HOST + "=" + host + "\",\"" + PID + "=" + pid + "\",\"" + STARTED + "=" + started
                + "\"]}";
    }

    /** Nothing if these are no container's of ours. */
    static Optional<Owner> of(Map<String, String> labels) {
        try {
            return Optional.of(new Owner(
                    labels.getOrDefault(HOST, ""),
                    Long.parseLong(labels.getOrDefault(PID, "")),
                    Long.parseLong(labels.getOrDefault(STARTED, ""))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether it ran on this machine and does no longer; of other machines' processes, nobody here knows. */
    boolean isGone() {
        return host.equals(hostName())
                && ProcessHandle.of(pid)
                        .filter(process -> Math.abs(started(process) - started) <= TOLERANCE.toMillis())
                        .isEmpty();
    }
}
