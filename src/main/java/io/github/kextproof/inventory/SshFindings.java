package io.github.kextproof.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the lines of an ssh_config(5) say of one host, gathered in their order: the first word on anything is the last. */
final class SshFindings {
    /** What says how to get to the host, one way or another. */
    private static final String PROXY = "proxy";

    private static final String IDENTITY = "identityfile";

    private final String name;
    private final Map<String, SshConfigLine> said = new HashMap<>();
    private final Map<String, SshConfigLine> doubts = new HashMap<>();
    private final List<SshConfigLine> identities = new ArrayList<>();

    SshFindings(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void say(SshConfigLine line) {
        if (line.keyword().equals(IDENTITY)) {
            identities.add(line);
        }
        said.putIfAbsent(settled(line.keyword()), line);
    }

    /** A line that may be about the host or not. */
    void doubt(String keyword, SshConfigLine match) {
        if (!said.containsKey(settled(keyword))) {
            doubts.putIfAbsent(settled(keyword), match);
        }
    }

    private static String settled(String keyword) {
        return keyword.equals("proxyjump") || keyword.equals("proxycommand") ? PROXY : keyword;
    }

    Optional<SshConfigLine> about(String keyword) {
        return Optional.ofNullable(said.get(keyword));
    }

    Optional<SshConfigLine> proxy() {
        return about(PROXY);
    }

    List<SshConfigLine> identities() {
        return List.copyOf(identities);
    }

    /** The Match that may say something of it before anything else does. */
    Optional<SshConfigLine> doubtAbout(String keyword) {
        return Optional.ofNullable(doubts.get(settled(keyword))).or(() -> Optional.ofNullable(doubts.get("include")));
    }

    /** The name to connect to, as far as it is known. */
    String hostName() {
        return about("hostname")
                .map(line -> line.argument().replace("%h", name).replace("%%", "%"))
                .orElse(name);
    }
}
