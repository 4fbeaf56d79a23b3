package io.github.kextproof.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.lab.Census;
import io.github.kextproof.lab.Census.Kind;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.lab.OwnedMac;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each way in which cleaning up a Mac may go. */
class LeavingTest {
    /** Longer than any of these tests: what ends in time does so however slow the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** For what never comes. */
    private static final Duration IMPATIENCE = Duration.ofMillis(5);

    /** A look that comes, with a poll interval of 1 ms, after {@code settle} has passed. */
    private static final int LATE = 60;

    private static final String UNINSTALLED = "ran Defender's uninstaller: exit ";
    private static final String REMOVED = "removed " + UsedMac.APPLICATION;
    private static final String DELIVERED = "removed /tmp/kextproof";
    private static final String[] EXPECTED = {
        "file /tmp/kextproof",
        "file /Library/Application Support/Microsoft/Defender",
        "file /Library/Extensions/wdavkext.kext",
        "kernel extension com.microsoft.wdavkext",
        "receipt com.microsoft.wdav"
    };

    private final UsedMac used = new UsedMac();

    /** Looks at the Mac, has it used, and leaves it. */
    private CleanUp left(Duration uninstall, Consumer<UsedMac> use) {
        try (OwnedMac mac = new Lab(used, 1).own(UsedMac.host(uninstall), new Deaf(), (what, why) -> {})) {
            Census before = mac.census();
            use.accept(used);
            return new Leaving(mac, before).clean();
        }
    }

    @Test
    void a_mac_on_which_nothing_was_done_is_only_looked_at() {
        CleanUp cleanUp = left(PATIENCE, mac -> {});

        assertThat(cleanUp.message()).isEqualTo("one: the Mac is clean");
        assertThat(cleanUp.done()).isEmpty();
        assertThat(used.did).isEmpty();
    }

    @Test
    void where_only_files_were_brought_nobody_looks_for_an_uninstaller() {
        CleanUp cleanUp = left(PATIENCE, mac -> mac.has(Kind.FILE, "/tmp/kextproof"));

        assertThat(cleanUp.isClean()).isTrue();
        assertThat(cleanUp.done()).containsExactly(DELIVERED);
        assertThat(used.did).containsExactly("/bin/rm -rf /tmp/kextproof");
    }

    @Test
    void an_uninstaller_that_works_is_all_it_takes() {
        CleanUp cleanUp = left(
                PATIENCE,
                mac -> mac.isInstalled().hasAnUninstaller(0, () -> {
                    mac.loseProduct();
                    mac.loseExtension();
                }));

        assertThat(cleanUp.done()).containsExactly(DELIVERED, UNINSTALLED + 0);
        assertThat(cleanUp.message()).isEqualTo("""
                one: the Mac is clean
                  stays      file /Library/Logs/Microsoft/mdatp: logs
                  stays      policy row UBF8T346G9|com.microsoft.wdavkext|1 in KextPolicy: only a snapshot, Recovery or a \
                new image undoes that""");
    }

    @Test
    void an_uninstaller_that_fails_is_made_up_for_by_removing_the_application_and_waiting() {
        CleanUp cleanUp = left(
                PATIENCE,
                mac -> mac.isInstalled()
                        .hasAnUninstaller(
                                1,
                                () -> mac.atLook(LATE, () -> {
                                    mac.loseProduct();
                                    mac.loseExtension();
                                })));

        assertThat(cleanUp.isClean()).isTrue();
        assertThat(cleanUp.done()).containsExactly(DELIVERED, UNINSTALLED + 1, REMOVED);
    }

    @Test
    void where_there_is_no_uninstaller_the_product_goes_with_its_application() {
        CleanUp cleanUp = left(
                PATIENCE,
                mac -> mac.isInstalled().atLook(LATE, () -> {
                    mac.loseProduct();
                    mac.loseExtension();
                }));

        assertThat(cleanUp.isClean()).isTrue();
        assertThat(cleanUp.done()).containsExactly(DELIVERED, REMOVED);
        assertThat(used.did).noneMatch(line -> line.contains("uninstall"));
    }

    @Test
    void a_product_that_does_not_go_with_its_application_is_left() {
        CleanUp cleanUp = left(IMPATIENCE, mac -> mac.isInstalled().answers("/sbin/kextunload", 0, mac::loseExtension));

        assertThat(cleanUp.left())
                .containsExactly(
                        "file /Library/Extensions/wdavkext.kext",
                        "process wdavdaemon",
                        "launch daemon or agent com.microsoft.fresno",
                        "receipt com.microsoft.wdav");
        assertThat(cleanUp.trouble()).isEmpty();
        assertThat(cleanUp.byHand())
                .containsExactly(
                        "sudo '" + Defender.UNINSTALLER + "'",
                        "if there is none: sudo rm -rf '/Applications/Microsoft Defender ATP.app'"
                                + " '/Applications/Microsoft Defender.app', and wait some minutes");
    }

    @Test
    void an_extension_that_stays_loaded_is_unloaded() {
        CleanUp cleanUp = left(
                PATIENCE,
                mac -> mac.isInstalled()
                        .hasAnUninstaller(0, mac::loseProduct)
                        .answers("/sbin/kextunload", 0, mac::loseExtension));

        assertThat(cleanUp.isClean()).isTrue();
        assertThat(cleanUp.done()).containsExactly(DELIVERED, UNINSTALLED + 0, "unloaded the kernel extension: exit 0");
        assertThat(used.did).endsWith("/sbin/kextunload -b com.microsoft.wdavkext");
    }

    @Test
    void an_extension_that_cannot_be_unloaded_is_left() {
        CleanUp cleanUp = left(
                PATIENCE,
                mac -> mac.isInstalled()
                        .hasAnUninstaller(0, mac::loseProduct)
                        .answers("/sbin/kextunload", 3, () -> {}));

        assertThat(cleanUp.isClean()).isFalse();
        assertThat(cleanUp.done()).contains("unloaded the kernel extension: exit 3");
        assertThat(cleanUp.left()).containsExactly("kernel extension com.microsoft.wdavkext");
        assertThat(cleanUp.trouble()).isEmpty();
    }

    @Test
    void of_a_mac_that_is_lost_on_the_way_is_told_what_a_journey_brings_and_that_its_lease_expires() {
        CleanUp cleanUp = left(PATIENCE, mac -> mac.isInstalled().hasAnUninstaller(0, mac::goesAway));

        assertThat(cleanUp.done()).containsExactly(DELIVERED);
        assertThat(cleanUp.trouble()).hasValue("qa@mac: `" + Defender.UNINSTALLER + "` was cut off");
        assertThat(cleanUp.left())
                .startsWith(EXPECTED)
                .endsWith("this run's lease of the Mac, which expires by itself")
                .hasSize(EXPECTED.length + 1);
        assertThat(cleanUp.byHand()).hasSize(3).startsWith("sudo rm -rf /tmp/kextproof");
    }

    @Test
    void a_mac_that_somebody_else_has_by_now_is_not_touched_and_has_no_lease_of_ours() {
        CleanUp cleanUp = left(
                PATIENCE,
                mac -> mac.isInstalled().hasAnUninstaller(0, mac::loseProduct).becomesSomebodyElses());

        assertThat(used.did).isEmpty();
        assertThat(cleanUp.trouble()).isPresent();
        assertThat(cleanUp.left()).containsExactly(EXPECTED);
    }

    @Test
    void an_installation_under_way_is_awaited_before_anything_is_removed() {
        CleanUp cleanUp = left(
                PATIENCE,
                mac -> mac.isInstalled()
                        .has(Kind.INSTALLER, "4711")
                        .hasAnUninstaller(0, () -> {
                            assertThat(mac.census().of(Kind.INSTALLER)).isEmpty();
                            mac.loseProduct();
                            mac.loseExtension();
                        })
                        .atLook(3, () -> mac.lacks(Kind.INSTALLER, "4711")));

        assertThat(cleanUp.isClean()).isTrue();
        assertThat(cleanUp.done()).containsExactly(DELIVERED, UNINSTALLED + 0);
    }

    @Test
    void an_installation_that_does_not_end_is_left_and_keeps_nothing_else_from_going() {
        CleanUp cleanUp = left(
                IMPATIENCE,
                mac -> mac.isInstalled().has(Kind.INSTALLER, "4711").hasAnUninstaller(0, () -> {
                    mac.loseProduct();
                    mac.loseExtension();
                }));

        assertThat(cleanUp.isClean()).isFalse();
        assertThat(cleanUp.done()).containsExactly(DELIVERED, UNINSTALLED + 0);
        assertThat(cleanUp.left()).containsExactly("installation under way 4711");
    }

    @Test
    void an_application_that_was_there_before_stays() {
        used.has(Kind.FILE, UsedMac.APPLICATION);

        CleanUp cleanUp = left(
                PATIENCE,
                mac -> mac.isInstalled().atLook(4, () -> {
                    mac.loseProduct();
                    mac.loseExtension();
                    mac.has(Kind.FILE, UsedMac.APPLICATION);
                }));

        assertThat(cleanUp.isClean()).isTrue();
        assertThat(cleanUp.done()).containsExactly(DELIVERED);
    }

    private static final class Deaf implements CommandLog {
        @Override
        public void ran(Outcome outcome) {}

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {}
    }
}
