package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.Ssh;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a whole journey sends: each command costs a round trip, and on a real Mac some processes. */
class CommandsOfAJourneyTest {
    /** What {@code RoundTripsTest} counts of a connection and its login. */
    private static final int ROUND_TRIPS_OF_A_LOGIN = 6;

    private static final String PACKAGE = "/tmp/kextproof/wdav-101.19.48.pkg";
    private static final List<String> SENDING = List.of("scp", "-t", PACKAGE);

    private final AtomicInteger connections = new AtomicInteger();
    private final Recorder told = DirectWalk.of(Scenarios.REAPPROVAL, "catalina-zh-tw", this::counting);

    private Ssh counting(Ssh ssh) {
        return (access, within, log) -> {
            connections.incrementAndGet();
            return ssh.open(access, within, log);
        };
    }

    @Test
    void what_is_known_is_not_asked_again() {
        assertThat(told.thrown).isNull();
        assertThat(times())
                .contains(
                        // No reset makes another machine of it, as its hardware UUID proves.
                        entry("/usr/bin/uname -m", 1L),
                        entry("/usr/sbin/sysctl -n hw.model", 1L),
                        entry("/usr/sbin/ioreg -rd1 -c IOPlatformExpertDevice", 2L),
                        // Before the reset, after it, and at the end.
                        entry("/usr/bin/sw_vers", 3L),
                        // At the beginning and at the end.
                        entry("/usr/bin/stat -f%Su /dev/console", 2L),
                        entry("/usr/bin/id -u qa", 2L),
                        entry("/usr/bin/profiles status -type enrollment", 2L),
                        entry("/usr/bin/profiles show -output stdout-xml", 2L),
                        entry("/usr/sbin/spctl kext-consent status", 2L),
                        entry("/usr/sbin/spctl kext-consent list", 2L),
                        entry("/usr/bin/csrutil status", 1L));
    }

    @Test
    void a_step_sends_so_many_commands_beside_its_polling() {
        assertThat(told.commandsOfSteps.stream()
                        .map(step -> step.stream().distinct().count()))
                .containsExactly(26L, 7L, 8L, 7L, 4L, 7L, 3L, 4L, 2L, 2L, 17L);
    }

    /** To the Mac at first, after its reset and after its restart; and to the machine that resets it. */
    @Test
    void a_journey_with_a_reset_and_a_restart_logs_in_four_times() {
        assertThat(connections).hasValue(4);

        int commands = told.commands.size();
        long once = told.commandsOfSteps.stream()
                .mapToLong(step -> step.stream().distinct().count())
                .sum();
        System.out.println("round trips: reapproval runs " + commands + " commands, " + (commands - once)
                + " of them again while it waits for something, over " + connections + " connections of "
                + ROUND_TRIPS_OF_A_LOGIN + " round trips each: "
                + (commands + connections.get() * ROUND_TRIPS_OF_A_LOGIN));
    }

    @Test
    void a_package_that_the_mac_has_is_not_sent() {
        Recorder again = DirectWalk.of(Scenarios.FRESH_APPROVAL, "catalina-zh-tw", ssh -> (access, within, log) -> {
            Shell shell = ssh.open(access, within, log);
            if (access.shown().contains("catalina-zh-tw")) {
                bring(ssh.open(access, within, new Recorder()), within);
            }
            return shell;
        });

        assertThat(told.commandsOfSteps).anyMatch(step -> step.contains(SENDING));
        assertThat(again.thrown).isNull();
        assertThat(again.commandsOfSteps).noneMatch(step -> step.contains(SENDING));
    }

    private static void bring(Shell shell, Duration within) {
        try (shell) {
            shell.run(CommandLine.of("/bin/mkdir", "-p", "/tmp/kextproof"), within);
            shell.upload(Path.of("vms/product/wdav-101.19.48.pkg"), PACKAGE, within, (sent, total) -> {});
        }
    }

    /** How often each command was sent, by its words without sudo. */
    private Map<String, Long> times() {
        return told.commandsOfSteps.stream()
                .flatMap(List::stream)
                .map(words -> String.join(" ", words))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
