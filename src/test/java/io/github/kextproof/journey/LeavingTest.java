package io.github.kextproof.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Product;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.inventory.Settings;
import io.github.kextproof.lab.Census;
import io.github.kextproof.lab.Census.Kind;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.lab.OwnedMac;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each way in which a Mac is left. */
class LeavingTest {
    private static final String UPLOADS = "/tmp/kextproof";
    private static final String OLD_APPLICATION = Defender.APPLICATIONS.get(0);
    private static final String NEW_APPLICATION = Defender.APPLICATIONS.get(1);
    private static final String DAEMON = "com.microsoft.fresno";

    private final CountedMac mac = new CountedMac();
    private final OwnedMac owned = new Lab(mac, 1).own(host(), new Deaf(), (what, why) -> {});

    @AfterEach
    void giveBack() {
        owned.close();
    }

    @Test
    void of_a_journey_that_brought_nothing_nothing_is_undone() {
        CleanUp left = leave();

        assertThat(left.message()).isEqualTo("one: the Mac is clean");
        assertThat(left.done()).isEmpty();
        assertThat(mac.changes).isEmpty();
    }

    @Test
    void uploads_alone_are_removed_alone() {
        Census before = owned.census();
        mac.has(Kind.FILE, UPLOADS);

        CleanUp left = leave(before);

        assertThat(left.isClean()).isTrue();
        assertThat(left.done()).containsExactly("removed /tmp/kextproof");
        assertThat(mac.changes).containsExactly("/bin/rm -rf /tmp/kextproof");
    }

    @Test
    void the_product_goes_with_its_own_uninstaller() {
        Census before = owned.census();
        installed().has(Kind.FILE, UPLOADS).does(Defender.UNINSTALLER, this::uninstall);

        CleanUp left = leave(before);

        assertThat(left.isClean()).isTrue();
        assertThat(left.done()).containsExactly("removed /tmp/kextproof", "ran Defender's uninstaller: exit 0");
        assertThat(mac.changes).containsExactly("/bin/rm -rf /tmp/kextproof", Defender.UNINSTALLER);
    }

    @Test
    void an_uninstaller_that_fails_is_made_up_for_by_removing_the_application() {
        Census before = owned.census();
        installed().does(Defender.UNINSTALLER, () -> 1).whenCounted(this::goneOnceTheApplicationIs);

        CleanUp left = leave(before);

        assertThat(left.isClean()).isTrue();
        assertThat(left.done()).containsExactly("ran Defender's uninstaller: exit 1", "removed " + NEW_APPLICATION);
    }

    @Test
    void a_product_without_an_uninstaller_goes_with_its_application() {
        Census before = owned.census();
        installed().whenCounted(this::goneOnceTheApplicationIs);

        CleanUp left = leave(before);

        assertThat(left.isClean()).isTrue();
        assertThat(left.done()).containsExactly("removed " + NEW_APPLICATION);
        assertThat(mac.changes).containsExactly("/bin/rm -rf " + NEW_APPLICATION);
    }

    @Test
    void an_application_that_was_there_before_is_not_the_journeys_to_remove() {
        mac.has(Kind.FILE, OLD_APPLICATION);
        Census before = owned.census();
        installed().whenCounted(this::goneOnceTheApplicationIs);

        CleanUp left = leave(before);

        assertThat(left.isClean()).isTrue();
        assertThat(left.done()).containsExactly("removed " + NEW_APPLICATION);
        assertThat(owned.census().of(Kind.FILE)).containsExactly(OLD_APPLICATION);
    }

    @Test
    void an_extension_that_stays_in_the_kernel_is_unloaded() {
        Census before = owned.census();
        installed()
                .has(Kind.KEXT, Defender.BUNDLE_IDENTIFIER)
                .does(Defender.UNINSTALLER, this::uninstall)
                .does("/sbin/kextunload", () -> {
                    mac.losesAll(Kind.KEXT);
                    return 0;
                });

        CleanUp left = leave(before);

        assertThat(left.isClean()).isTrue();
        assertThat(left.done())
                .containsExactly("ran Defender's uninstaller: exit 0", "unloaded the kernel extension: exit 0");
    }

    @Test
    void an_extension_that_does_not_let_go_is_left() {
        Census before = owned.census();
        installed()
                .has(Kind.KEXT, Defender.BUNDLE_IDENTIFIER)
                .does(Defender.UNINSTALLER, this::uninstall)
                .does("/sbin/kextunload", () -> 71);

        CleanUp left = leave(before);

        assertThat(left.done()).endsWith("unloaded the kernel extension: exit 71");
        assertThat(left.left()).containsExactly("kernel extension com.microsoft.wdavkext");
        assertThat(left.trouble()).isEmpty();
    }

    @Test
    void what_the_uninstaller_leaves_is_listed_with_the_commands_that_remove_it() {
        Census before = owned.census();
        installed().has(Kind.DAEMON, DAEMON).does(Defender.UNINSTALLER, this::uninstall);

        assertThat(leave(before).message()).isEqualTo("""
                one: the Mac was not left clean
                  left       launch daemon or agent com.microsoft.fresno
                  by hand    sudo '/Library/Application Support/Microsoft/Defender/uninstall/uninstall'
                  by hand    if there is none: sudo rm -rf '/Applications/Microsoft Defender ATP.app' \
                '/Applications/Microsoft Defender.app', and wait some minutes""");
    }

    @Test
    void what_nobody_can_undo_stays_and_is_no_fault() {
        Census before = owned.census();
        mac.has(Kind.POLICY, "UBF8T346G9|com.microsoft.wdavkext|1")
                .has(Kind.FILE, Defender.LOGS)
                .has(Kind.FILE, "/Library/StagedExtensions/Library/Extensions/wdavkext.kext");

        CleanUp left = leave(before);

        assertThat(left.message()).isEqualTo("""
                one: the Mac is clean
                  stays      file /Library/Logs/Microsoft/mdatp: logs
                  stays      file /Library/StagedExtensions/Library/Extensions/wdavkext.kext: protected by macOS until Recovery
                  stays      policy row UBF8T346G9|com.microsoft.wdavkext|1 in KextPolicy: only a snapshot, Recovery or a new \
                image undoes that""");
        assertThat(mac.changes).isEmpty();
    }

    @Test
    void an_installer_that_still_runs_is_waited_for_so_that_what_it_brings_last_goes_too() {
        Census before = owned.census();
        AtomicInteger looks = new AtomicInteger();
        mac.has(Kind.INSTALLER, "4711")
                .does(Defender.UNINSTALLER, this::uninstall)
                .whenCounted(() -> {
                    if (looks.incrementAndGet() == 3) {
                        mac.losesAll(Kind.INSTALLER);
                        installed();
                    }
                });

        CleanUp left = leave(before);

        assertThat(left.isClean()).isTrue();
        assertThat(left.done()).containsExactly("ran Defender's uninstaller: exit 0");
    }

    @Test
    void of_a_mac_that_is_away_is_listed_what_a_journey_brings_and_the_lease_that_could_not_be_given_back() {
        Census before = owned.census();
        mac.goesAway();

        CleanUp left = leave(before);

        assertThat(left.trouble()).contains("the connection to the Mac was lost, and no other could be opened");
        assertThat(left.done()).isEmpty();
        assertThat(left.left())
                .containsExactly(
                        "file /tmp/kextproof",
                        "file /Library/Application Support/Microsoft/Defender",
                        "file /Library/Extensions/wdavkext.kext",
                        "kernel extension com.microsoft.wdavkext",
                        "receipt com.microsoft.wdav",
                        "this run's lease of the Mac, which expires by itself");
    }

    @Test
    void a_mac_that_somebody_else_has_by_now_is_not_touched_and_its_lease_is_not_this_runs() {
        Census before = owned.census();
        installed().isTakenBySomebodyElse();

        CleanUp left = leave(before);

        assertThat(left.trouble().orElseThrow()).startsWith("the lease of the Mac was lost");
        assertThat(left.left()).hasSize(5).noneMatch(item -> item.contains("lease"));
        assertThat(mac.changes).isEmpty();
    }

    @Test
    void a_mac_that_goes_away_in_the_midst_says_what_was_done_until_then() {
        Census before = owned.census();
        installed().has(Kind.FILE, UPLOADS).does(Defender.UNINSTALLER, () -> {
            mac.goesAway();
            return 0;
        });

        CleanUp left = leave(before);

        assertThat(left.trouble()).isPresent();
        assertThat(left.done()).containsExactly("removed /tmp/kextproof", "ran Defender's uninstaller: exit 0");
    }

    private CountedMac installed() {
        return mac.has(Kind.FILE, NEW_APPLICATION)
                .has(Kind.FILE, Defender.KEXT)
                .has(Kind.RECEIPT, Defender.PACKAGE_IDENTIFIER);
    }

    private int uninstall() {
        mac.losesAll(Kind.FILE);
        mac.losesAll(Kind.RECEIPT);
        return 0;
    }

    /** As older products do by themselves, in the background. */
    private void goneOnceTheApplicationIs() {
        if (mac.changes.contains("/bin/rm -rf " + NEW_APPLICATION)) {
            mac.loses(Kind.FILE, Defender.KEXT);
            mac.losesAll(Kind.RECEIPT);
        }
    }

    private CleanUp leave() {
        return leave(owned.census());
    }

    private CleanUp leave(Census before) {
        return new Leaving(owned, before).clean();
    }

    private static Host host() {
        Deadlines deadlines = new Deadlines(
                Duration.ofMillis(60),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofMillis(60),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                // Longer than any test: signs of life would come when they like.
                Duration.ofMinutes(10),
                Duration.ofMillis(1));
        Access access =
                new Access("mac", 22, "qa", new Login.Password(Secret.of("x")), new HostKeyPin.Fingerprint("SHA256:x"));
        Settings settings = new Settings(
                new MacName("one"),
                new TreeSet<>(),
                new Product(Path.of("wdav.pkg"), Optional.empty(), Path.of("onboarding.py")),
                new ApprovalPlan.Operator(Duration.ofMinutes(1)),
                deadlines);
        return new Host(settings, access, new SudoRule.WithoutPassword(), new ResetPlan.None(), true);
    }

    private static final class Deaf implements CommandLog {
        @Override
        public void ran(Outcome outcome) {}

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {}
    }
}
