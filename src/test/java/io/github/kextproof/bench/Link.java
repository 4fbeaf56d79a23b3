package io.github.kextproof.bench;

import java.nio.file.Path;
import java.util.List;

/** A slow network between the clients and the servers, until it is closed or this process ends. */
final class Link implements AutoCloseable {
    /** Before a command that is to run on the clients' side. */
    static final List<String> CLIENT = List.of("/sbin/ip", "netns", "exec", "kextproof-client");

    /** Before a command that is to run on the servers' side. */
    static final List<String> SERVER = List.of("/sbin/ip", "netns", "exec", "kextproof-server");

    private final Process script;

    private Link(Process script) {
        this.script = script;
    }

    /** @param roundTrip in milliseconds */
    static Link start(Places places, Path delaylink, int roundTrip) {
        return new Link(Processes.untilClosed(
                List.of(places.source("link.sh").toString(), delaylink.toString(), String.valueOf(roundTrip)),
                places.work("link.log")));
    }

    @Override
    public void close() {
        Processes.close(script);
    }
}
