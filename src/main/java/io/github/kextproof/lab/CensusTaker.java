package io.github.kextproof.lab;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.lab.Census.Kind;
import io.github.kextproof.macos.KextPolicy;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.UnexpectedAnswer;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.text.Plain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Counts everything in one round trip: one text for /bin/sh, which prints each kind under a heading of its own. */
final class CensusTaker {
    private static final String HEADING = "kextproof:";
    private static final String END = "end";

    /** What stands behind it, in order. */
    private static final List<String> HEADINGS = Stream.concat(
                    Stream.of(Kind.values()).map(CensusTaker::word), Stream.of(END))
            .toList();

    /** Whatever a package may add to; the shell makes names of the stars. */
    private static final List<String> DIRECTORIES = List.of(
            "/Applications/*",
            "/Library/Extensions/*",
            "/Library/StagedExtensions/Library/Extensions/*",
            "/Library/LaunchAgents/*",
            "/Library/LaunchDaemons/*");

    private static final List<String> FILES =
            List.of(Defender.DIRECTORY, Defender.MDATP, Defender.LOGS, "/tmp/kextproof");

    private final MacShell shell;

    CensusTaker(MacShell shell) {
        this.shell = shell;
    }

    /**
     * What a tool does not tell counts as not there; the other oracles do not lose it.
     *
     * @throws UnexpectedAnswer if that is not the whole answer: what was cut off or garbled must not pass for gone
     */
    Census take() {
        return read(shell.askAsRoot("/bin/sh", "-c", script()));
    }

    private static String script() {
        return heading(Kind.FILE) + "/bin/ls -1d " + String.join(" ", DIRECTORIES) + " "
                + CommandLine.of(FILES.toArray(String[]::new)).quoted() + " 2>/dev/null; "
                + heading(Kind.PROCESS) + "/usr/bin/pgrep -l wdav; "
                + heading(Kind.DAEMON) + "/bin/launchctl list | /usr/bin/grep com.microsoft; "
                + heading(Kind.RECEIPT) + "/usr/sbin/pkgutil --pkgs; "
                + heading(Kind.KEXT) + "/usr/sbin/kextstat -l -b " + Defender.BUNDLE_IDENTIFIER + "; "
                + heading(Kind.POLICY) + "/usr/bin/sqlite3 " + KextPolicy.DATABASE
                + " \"select team_id, bundle_id, allowed from kext_policy where team_id='"
                + Defender.TEAM_IDENTIFIER + "'\" 2>/dev/null; "
                + heading(Kind.INSTALLER) + "/usr/bin/pgrep -x installer; echo " + HEADING + END;
    }

    private static String heading(Kind kind) {
        return "echo " + HEADING + word(kind) + "; ";
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Census read(Outcome outcome) {
        Map<Kind, SortedSet<String>> found = new EnumMap<>(Kind.class);
        List<String> headings = new ArrayList<>();
        for (String line :
                Plain.text(outcome.stdout().text()).lines().map(String::strip).toList()) {
            if (line.startsWith(HEADING)) {
                headings.add(line.substring(HEADING.length()));
            } else if (!line.isEmpty()) {
                under(headings)
                        .ifPresent(kind -> found.computeIfAbsent(kind, any -> new TreeSet<>())
                                .add(name(kind, line)));
            }
        }
        if (!outcome.succeeded() || !headings.equals(HEADINGS)) {
            throw UnexpectedAnswer.without("list under every heading down to " + HEADING + END, "sh", outcome);
        }
        return new Census(found);
    }

    private static Optional<Kind> under(List<String> headings) {
        return Stream.of(Kind.values())
                .filter(kind -> !headings.isEmpty() && word(kind).equals(headings.get(headings.size() - 1)))
                .findFirst();
    }

    /** Without what differs from one start of the same thing to the next: process numbers, addresses. */
    private static String name(Kind kind, String line) {
        return switch (kind) {
            case PROCESS -> line.replaceFirst("^\\d+\\s+", "");
            case DAEMON -> line.replaceFirst(".*\\s", "");
            case KEXT -> Defender.BUNDLE_IDENTIFIER;
            default -> line;
        };
    }
}
