package io.github.kextproof.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Product;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.inventory.Settings;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.macos.BootTime;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.ShellException.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Reconnecting, and who may be on the other end. */
class MacLineTest {
    private final FakeSsh ssh = new FakeSsh();
    private final List<String> retried = new ArrayList<>();
    private final MacLine line =
            new MacLine(host(), ssh, new Deaf(), (what, why) -> retried.add(what + ", because " + why), new Unleased());
    private final MacShell mac = new MacShell(line, new SudoRule.WithoutPassword(), Duration.ofSeconds(1));

    @Test
    void the_first_command_opens_the_only_connection() {
        mac.ask("/usr/bin/sw_vers");
        mac.ask("/usr/bin/sw_vers");

        assertThat(ssh.heard).containsExactly("opened 1", "1 /usr/bin/sw_vers", "1 /usr/bin/sw_vers");
    }

    @Test
    void a_question_whose_answer_was_lost_is_asked_again_of_the_same_boot_and_told() {
        noteBoot();
        ssh.breaksNext(Kind.CONNECTION_LOST);

        mac.ask("/usr/bin/sw_vers");

        assertThat(ssh.heard)
                .containsExactly(
                        "opened 1",
                        "1 /usr/sbin/sysctl",
                        "1 /usr/bin/sw_vers",
                        "closed 1",
                        "opened 2",
                        "2 /usr/sbin/sysctl",
                        "2 /usr/bin/sw_vers");
        assertThat(retried)
                .containsExactly("asked again: /usr/bin/sw_vers, because qa@mac: `/usr/bin/sw_vers` was cut off");
    }

    @Test
    void a_long_command_is_told_in_short() {
        ssh.breaksNext(Kind.CONNECTION_LOST);

        mac.askAsRoot("/bin/test", "-e", "/" + "x".repeat(200));

        assertThat(retried.get(0)).startsWith("asked again: /bin/test -e /" + "x".repeat(86) + "..., because ");
    }

    @Test
    void after_a_lost_change_the_next_command_goes_over_another_connection() {
        ssh.breaksNext(Kind.OUTPUT_CUT);
        assertThatThrownBy(() -> mac.root("/usr/bin/kextutil", "/x.kext")).isInstanceOf(ShellException.class);

        mac.ask("/usr/sbin/kextstat");

        assertThat(ssh.heard)
                .containsExactly(
                        "opened 1",
                        "1 /usr/bin/sudo",
                        "closed 1",
                        "opened 2",
                        "2 /usr/sbin/sysctl",
                        "2 /usr/sbin/kextstat");
        assertThat(retried).isEmpty();
    }

    @Test
    void a_mac_that_is_away_for_a_while_is_tried_again() {
        ssh.breaksNext(Kind.CONNECTION_LOST);
        mac.ask("/usr/bin/true");
        ssh.heard.clear();
        ssh.breaksNext(Kind.CONNECTION_LOST);
        ssh.refusesConnection(Kind.UNREACHABLE, 2);

        mac.ask("/usr/bin/sw_vers");

        assertThat(ssh.heard)
                .containsExactly(
                        "2 /usr/bin/sw_vers",
                        "closed 2",
                        "refused",
                        "refused",
                        "opened 3",
                        "3 /usr/sbin/sysctl",
                        "3 /usr/bin/sw_vers");
    }

    @Test
    void a_mac_that_was_never_reached_is_not_tried_again() {
        ssh.refusesConnection(Kind.UNREACHABLE, 1);

        ShellException first = catchThrowableOfType(ShellException.class, () -> mac.ask("/usr/bin/sw_vers"));

        assertThatThrownBy(() -> mac.ask("/bin/date")).isSameAs(first);
        assertThat(ssh.heard).containsExactly("refused");
    }

    @Test
    void a_mac_whose_first_connection_was_lost_before_it_was_ours_is_not_used_over_another() {
        Unleased tenure = new Unleased();
        tenure.losses = 1;
        MacLine lost = new MacLine(host(), ssh, new Deaf(), (what, why) -> {}, tenure);
        MacShell shell = new MacShell(lost, new SudoRule.WithoutPassword(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> shell.ask("/usr/bin/sw_vers")).hasMessage("cut off");

        assertThat(ssh.heard).containsExactly("opened 1");
    }

    @Test
    void a_mac_that_is_starting_is_tried_until_it_is_reached() {
        ssh.refusesConnection(Kind.UNREACHABLE, 1);

        assertThatThrownBy(line::reach).isInstanceOf(ShellException.class);
        line.reach();
        mac.ask("/bin/date");

        assertThat(ssh.heard).containsExactly("refused", "opened 1", "1 /bin/date");
    }

    @Test
    void a_mac_that_stays_away_is_trouble_in_the_lab_and_is_not_waited_for_twice() {
        noteBoot();
        ssh.breaksNext(Kind.CONNECTION_LOST);
        ssh.refusesConnection(Kind.UNREACHABLE, 100_000);

        LabTrouble trouble = catchThrowableOfType(LabTrouble.class, () -> mac.ask("/usr/bin/sw_vers"));

        assertThat(trouble).hasMessage("the connection to the Mac was lost, and no other could be opened");
        assertThat(trouble.expected()).contains("a new connection within 200 ms");
        assertThat(trouble.actual())
                .contains("qa@mac: `/usr/bin/sw_vers` was cut off\n"
                        + "then qa@mac cannot be reached: the connection was refused");
        int tries = ssh.heard.size();
        assertThatThrownBy(() -> mac.ask("/usr/bin/sw_vers")).isSameAs(trouble);
        assertThat(ssh.heard).hasSize(tries);
        assertThat(retried).isEmpty();
    }

    @Test
    void a_mac_that_restarted_is_another_mac() {
        noteBoot();
        ssh.breaksNext(Kind.CONNECTION_LOST);
        ssh.restarts(1_589_270_460);

        LabTrouble trouble = catchThrowableOfType(LabTrouble.class, () -> mac.ask("/usr/bin/sw_vers"));

        assertThat(trouble).hasMessage("the Mac restarted during the journey");
        assertThat(trouble.expected()).contains("up since 2020-05-12T08:00:00Z by its own clock (kern.boottime)");
        assertThat(trouble.actual()).contains("up since 2020-05-12T08:01:00Z, another boot session");
        assertThat(ssh.heard).endsWith("opened 2", "2 /usr/sbin/sysctl", "closed 2");
        assertThatThrownBy(() -> mac.ask("/usr/bin/sw_vers")).isSameAs(trouble);
    }

    @Test
    void a_refused_login_is_not_tried_again() {
        ssh.breaksNext(Kind.CONNECTION_LOST);
        assertThatThrownBy(() -> mac.root("/usr/bin/kextutil", "/x.kext")).isInstanceOf(ShellException.class);
        ssh.refusesConnection(Kind.LOGIN_REFUSED, 1);

        assertThatThrownBy(() -> mac.ask("/usr/bin/sw_vers"))
                .isInstanceOfSatisfying(
                        ShellException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LOGIN_REFUSED));

        assertThat(ssh.heard).endsWith("closed 1", "refused");
    }

    @Test
    void a_connection_that_breaks_while_the_boot_is_asked_for_is_tried_again() {
        ssh.breaksNext(Kind.CONNECTION_LOST);
        ssh.breaksNext(Kind.CONNECTION_LOST);

        mac.ask("/usr/bin/sw_vers");

        assertThat(ssh.heard)
                .containsExactly(
                        "opened 1",
                        "1 /usr/bin/sw_vers",
                        "closed 1",
                        "opened 2",
                        "2 /usr/sbin/sysctl",
                        "closed 2",
                        "opened 3",
                        "3 /usr/sbin/sysctl",
                        "3 /usr/bin/sw_vers");
    }

    @Test
    void silence_after_a_deadline_is_told_in_other_words() {
        mac.ask("/usr/bin/sw_vers");
        ssh.refusesConnection(Kind.UNREACHABLE, 100_000);
        line.giveUp(new ShellException(Kind.DEADLINE, "qa@mac: `x` did not end within its deadline of 1 s", "advice"));

        assertThatThrownBy(line::shell).isInstanceOf(LabTrouble.class).hasMessage("the Mac does not answer any more");
    }

    private void noteBoot() {
        line.startedAt(new BootTime(mac).boot());
    }

    private static Host host() {
        Deadlines deadlines = new Deadlines(
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMillis(5));
        Product product = new Product(Path.of("wdav.pkg"), Optional.empty(), Path.of("onboarding.py"));
        Access access =
                new Access("mac", 22, "qa", new Login.Password(Secret.of("x")), new HostKeyPin.Fingerprint("SHA256:x"));
        return new Host(
                new Settings(
                        new MacName("one"),
                        new TreeSet<>(),
                        product,
                        new ApprovalPlan.Operator(Duration.ofMinutes(1)),
                        deadlines),
                access,
                new SudoRule.WithoutPassword(),
                new ResetPlan.None(),
                true);
    }

    /** Of a Mac that nobody else wants. */
    private static final class Unleased implements Tenure {
        /** How often the connection is lost while the lease is taken. */
        private int losses;

        @Override
        public Shell begin(Supplier<Shell> connect) {
            Shell shell = connect.get();
            if (losses-- > 0) {
                throw new ShellException(Kind.CONNECTION_LOST, "cut off", "advice");
            }
            return shell;
        }

        @Override
        public void resume(Shell fresh) {}

        @Override
        public void mustHold(Shell shell) {}

        @Override
        public void mustNotBeLost() {}

        @Override
        public boolean isHeld() {
            return false;
        }

        @Override
        public void rest() {}

        @Override
        public void end(Shell connected) {}

        @Override
        public void forget() {}
    }

    private static final class Deaf implements CommandLog {
        @Override
        public void ran(Outcome outcome) {}

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {}
    }
}
