package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Value;
import io.github.kextproof.document.Words;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads through which hosts a machine is reached. */
final class JumpReader {
    private static final int SSH_PORT = 22;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern SPEC =
            Pattern.compile("(?:ssh://)?(?:([^\\s@:/]+)@)?(?:\\[([^\\]]+)\\]|([^\\s@:/\\[\\]]+))(?::(\\d{1,5}))?");

    private final BiFunction<Layers, Optional<SshConfig>, Access> accesses;
    private final Problems problems;

    /** @param accesses reads a machine that the inventory describes */
    JumpReader(BiFunction<Layers, Optional<SshConfig>, Access> accesses, Problems problems) {
        this.accesses = accesses;
        this.problems = problems;
    }

    /** One host, described or named, or a list of them in the order in which they are gone through, or none. */
    Optional<Access> written(Value jump, Optional<SshConfig> config) {
        if (jump.is("none")) {
            return Optional.empty();
        }
        List<Access> hops = new ArrayList<>();
        (jump.node().isArray() ? jump.items() : List.of(jump)).forEach(hop -> add(hop, config, hops));
        return chain(hops);
    }

    private void add(Value hop, Optional<SshConfig> config, List<Access> hops) {
        if (hop.isMapping()) {
            hops.add(accesses.apply(Layers.of(Stream.of(hop)), config));
            return;
        }
        Optional<String> names = hop.text();
        if (names.isPresent() && config.isEmpty()) {
            problems.add(hop.place(), SshConfigWords.noConfig(hop.shown(), names.get()));
        } else if (names.isPresent()) {
            for (String spec : names.get().split(",", -1)) {
                named(hop, spec, config.orElseThrow(), ownWay(hops)).ifPresent(hops::add);
            }
        }
    }

    /** ssh asks only how the first of several hosts is reached, since each of the others is reached from the one before. */
    private static Optional<Set<String>> ownWay(List<Access> before) {
        return before.isEmpty() ? Optional.of(Set.of()) : Optional.empty();
    }

    /** Those that an ssh configuration puts before a host. */
    Optional<Access> configured(Value place, SshAlias alias, SshConfig config) {
        return configured(place, alias, config, Set.of());
    }

    /** A host that is its own jump host, as under {@code Host *}, has none: ssh does it the same way. */
    private Optional<Access> configured(Value place, SshAlias alias, SshConfig config, Set<String> behind) {
        Set<String> seen = new TreeSet<>(behind);
        seen.add(alias.name());
        List<Access> hops = new ArrayList<>();
        for (String spec : alias.jumps()) {
            Matcher parts = SPEC.matcher(spec.strip());
            if (alias.jumps().size() == 1 && parts.matches() && host(parts).equals(alias.name())) {
                return Optional.empty();
            }
            named(place, spec, config, ownWay(hops).map(none -> seen)).ifPresent(hops::add);
        }
        return chain(hops);
    }

    /** The first is reached as it wants itself, each of the others from the one before it. */
    private static Optional<Access> chain(List<Access> hops) {
        return hops.stream().reduce((before, next) -> next.by(before));
    }

    /** @param behind the hosts that are reached by it; nothing if how it is reached itself need not be known */
    private Optional<Access> named(Value place, String spec, SshConfig config, Optional<Set<String>> behind) {
        Matcher parts = SPEC.matcher(spec.strip());
        if (!parts.matches()) {
            problems.add(place.place(), SshConfigWords.notAHost(place.shown(), spec));
            return Optional.empty();
        }
        if (behind.filter(hosts -> hosts.contains(host(parts))).isPresent()) {
            problems.add(place.place(), SshConfigWords.circle(place.shown(), host(parts)));
            return Optional.empty();
        }
        SshAlias alias = config.about(host(parts));
        int port = Optional.ofNullable(parts.group(4))
                .map(written -> port(place, written))
                .or(alias::port)
                .orElse(SSH_PORT);
        String user = Optional.ofNullable(parts.group(1))
                .or(alias::user)
                .orElseGet(() -> lacks(place, alias, "user", "User", ""));
        return Optional.of(new Access(
                alias.hostName(),
                port,
                user,
                alias.identity(user, port)
                        .<Login>map(file -> new Login.KeyFile(file, Optional.empty()))
                        .orElseGet(() -> lacks(place, alias, "login", "IdentityFile", new Login.Agent())),
                alias.knownHosts(user, port)
                        .map(HostKeyPin.KnownHosts::new)
                        .orElseGet(() -> lacks(
                                place,
                                alias,
                                "host-key",
                                "UserKnownHostsFile",
                                new HostKeyPin.KnownHosts(Path.of("")))),
                alias.hostKeyAlias(),
                behind.flatMap(hosts -> configured(place, alias, config, hosts)),
                true));
    }

    private int port(Value place, String written) {
        int port = Integer.parseInt(written);
        if (port < 1 || port > HIGHEST_PORT) {
            problems.add(place.place(), SshConfigWords.noPortIn(place.shown(), written));
            return SSH_PORT;
        }
        return port;
    }

    private <T> T lacks(Value place, SshAlias alias, String key, String keyword, T standIn) {
        Words words = SshConfigWords.incomplete(place.shown(), alias.name(), alias.file(), key, keyword);
        problems.add(place.place(), words);
        return standIn;
    }

    private static String host(Matcher parts) {
        return parts.group(2) == null ? parts.group(3) : parts.group(2);
    }
}
