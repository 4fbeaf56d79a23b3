package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.ProductFailure;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.Trouble;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.suite.BreakingSsh.Break;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a journey makes of a connection that is lost, and of commands that hang, step by step. */
class BrokenConversationsTest {
    private static final String MAC = "catalina-zh-tw";
    private static final String SCRIPT = "/tmp/kextproof/MicrosoftDefenderATPOnboardingMacOs.py";
    private static final String PACKAGE = "/tmp/kextproof/wdav-101.19.48.pkg";
    private static final String CLOCK = " \\(\\d\\d:\\d\\d:\\d\\d UTC on the Mac\\)";

    private BreakingSsh ssh = new BreakingSsh((access, deadline, log) -> {
        throw new AssertionError("no journey was walked");
    });

    private interface Breaking {
        void in(BreakingSsh ssh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uname -m",
                "sw_vers",
                "kern.boottime",
                "date +%s",
                "stat -f%Su",
                "profiles status",
                "sqlite3",
                "kextstat",
                "shasum",
                "mkdir -p",
                "pkgutil --check-signature",
                "/bin/test -e",
                "mdatp health",
                "/usr/bin/open",
                "screencapture",
                "entire contents",
                "rm -rf"
            })
    void a_lost_question_is_asked_once_more_and_shown(String command) {
        Recorder told = walk(it -> it.breaks(command, Break.BEFORE, 1, 1));

        assertPassed(told);
        assertThat(told.retried).hasSize(1);
        assertThat(told.retried.get(0)).startsWith("asked again: /").contains("because qa@one:22: `", command);
    }

    @Test
    void a_question_whose_connection_is_lost_three_times_is_the_labs_trouble() {
        Recorder told = walk(it -> it.breaks("uname -m", Break.BEFORE, 1, 3));

        assertThat(told.thrown).isInstanceOf(Trouble.class).hasMessage("""
                        MAC: qa@one:22: `/usr/bin/uname -m` was cut off: the connection was lost; it was tried 3 times
                          owner      lab
                          perhaps    advice""".replace("MAC", MAC));
        assertThat(told.retried).hasSize(2);
        assertThat(ssh.sent("uname -m")).isEqualTo(3);
    }

    @Test
    void an_installation_that_went_on_without_its_connection_is_found() {
        Recorder told = walk(it -> it.breaks("installer -pkg", Break.AFTER, 1, 1));

        assertPassed(told);
        assertThat(told.retried)
                .containsExactly("looked at Defender's files and receipt instead of running installer(8) again, because"
                        + " qa@one:22: `/usr/bin/sudo -n -- /usr/sbin/installer -pkg " + PACKAGE
                        + " -target /` was cut off: the connection was lost");
        assertThat(ssh.sent("installer -pkg")).isEqualTo(1);
    }

    @Test
    void an_installation_that_never_began_is_the_labs_trouble_and_not_repeated() {
        Recorder told = walk(it -> it.breaks("installer -pkg", Break.BEFORE, 1, 1));

        assertThat(told.thrown)
                .isInstanceOf(Trouble.class)
                .hasMessageMatching(
                        "MAC: the connection was lost while installer\\(8\\) ran, and the installation is not whole\n"
                                        .replace("MAC", MAC)
                                + "  expected   all of Defender's files, and a receipt of com.microsoft.wdav\n"
                                + "  actual     missing: /Library/Extensions/wdavkext.kext, /usr/local/bin/mdatp, the application,"
                                + " the receipt     " + CLOCK + "\n"
                                + "  last ran   .*\n"
                                + "  owner      lab\n"
                                + "  perhaps    why the connection was lost: qa@one:22: `/usr/bin/sudo -n -- /usr/sbin/installer"
                                + " -pkg " + PACKAGE + " -target /` was cut off: the connection was lost");
        assertThat(ssh.sent("installer -pkg")).isEqualTo(1);
        assertThat(told.retried).isEmpty();
    }

    @Test
    void an_onboarding_whose_answer_was_lost_is_found_and_its_script_removed() {
        Recorder told = walk(it -> it.breaks("python " + SCRIPT, Break.AFTER, 1, 1));

        assertPassed(told);
        assertThat(told.retried).hasSize(1);
        assertThat(told.retried.get(0))
                .startsWith("looked for what onboarding leaves behind instead of running the script again, because ");
        assertThat(ssh.sent("python " + SCRIPT)).isEqualTo(1);
        assertThat(ssh.sent("rm -rf " + SCRIPT)).isEqualTo(1);
    }

    @Test
    void an_onboarding_that_never_began_is_the_labs_trouble_and_its_script_removed() {
        Recorder told = walk(it -> it.breaks("python " + SCRIPT, Break.BEFORE, 1, 1));

        assertThat(told.thrown)
                .isInstanceOf(Trouble.class)
                .hasMessageMatching("(?s)" + MAC
                        + ": the connection was lost while the onboarding script ran, and the Mac is not onboarded\n"
                        + "  expected   /Library/Application Support/Microsoft/Defender/com.microsoft.wdav.atp.plist\n"
                        + "  actual     no such file     " + CLOCK + "\n.*\n  owner      lab\n  perhaps    why .*");
        assertThat(ssh.sent("python " + SCRIPT)).isEqualTo(1);
        assertThat(ssh.sent("rm -rf " + SCRIPT)).isEqualTo(1);
    }

    @Test
    void a_script_that_hangs_or_never_arrives_is_removed_as_well() {
        Recorder hung = walk(it -> it.breaks("python " + SCRIPT, Break.HANG, 1, 1));

        assertThat(hung.thrown).isInstanceOf(Trouble.class).hasMessageContaining("did not end within its deadline");
        assertThat(ssh.sent("rm -rf " + SCRIPT)).isEqualTo(1);

        Recorder lost = walk(it -> it.breaks("scp -t " + SCRIPT, Break.BEFORE, 1, 2));

        assertThat(lost.thrown).isInstanceOf(Trouble.class);
        assertThat(ssh.sent("rm -rf " + SCRIPT)).isEqualTo(1);
    }

    @Test
    void a_script_that_cannot_be_removed_is_told() {
        Recorder told = walk(it -> {
            it.breaks("python " + SCRIPT, Break.HANG, 1, 1);
            it.staysAway();
            it.breaks("rm -rf", Break.BEFORE, 1, 1);
        });

        assertThat(told.evidence).contains("The onboarding script may still be on the Mac");
    }

    @Test
    void a_lost_refusal_is_not_proven_and_kextutil_not_repeated() {
        Recorder told = walk(it -> it.breaks("kextutil", Break.AFTER, 1, 1));

        assertThat(told.thrown)
                .isInstanceOf(Trouble.class)
                .hasMessageMatching("(?s)" + MAC
                        + ": the connection was lost while kextutil ran, so that its refusal is not proven\n"
                        + "  expected   exit 27 and \"Kext rejected due to system policy\"\n"
                        + "  actual     no answer: qa@one:22: `/usr/bin/sudo -n -- /usr/bin/kextutil"
                        + " /Library/Extensions/wdavkext.kext` was cut off: the connection was lost     " + CLOCK
                        + "\n.*\n  owner      lab\n  perhaps    advice");
        assertThat(ssh.sent("kextutil")).isEqualTo(1);
        assertThat(told.states).doesNotContain(State.ALLOWED);
    }

    @Test
    void a_lost_load_is_looked_for_in_kextstat_and_not_repeated() {
        Recorder told = walk(it -> it.breaks("kextutil", Break.AFTER, 2, 1));

        assertPassed(told);
        assertThat(told.retried).hasSize(1);
        assertThat(told.retried.get(0))
                .startsWith("looked at kextstat instead of running kextutil again, because qa@one:22: `");
        assertThat(ssh.sent("kextutil")).isEqualTo(2);
    }

    @Test
    void an_upload_that_arrived_before_its_connection_was_lost_is_compared() {
        Recorder told = walk(it -> it.breaks("scp -t " + PACKAGE, Break.AFTER, 1, 1));

        assertPassed(told);
        assertThat(told.retried)
                .containsExactly("compared the checksum of " + PACKAGE + ", because qa@one:22: `scp -t " + PACKAGE
                        + "` was cut off: the connection was lost");
        assertThat(ssh.sent("scp -t " + PACKAGE)).isEqualTo(1);
    }

    @Test
    void an_upload_that_did_not_arrive_is_done_once_more() {
        Recorder told = walk(it -> it.breaks("scp -t " + PACKAGE, Break.BEFORE, 1, 1));

        assertPassed(told);
        assertThat(told.retried).hasSize(1);
        assertThat(told.retried.get(0)).startsWith("uploaded again: " + PACKAGE + ", because ");
        assertThat(ssh.sent("scp -t " + PACKAGE)).isEqualTo(2);
    }

    @Test
    void an_upload_is_not_tried_a_third_time() {
        Recorder told = walk(it -> it.breaks("scp -t " + PACKAGE, Break.BEFORE, 1, 2));

        assertThat(told.thrown)
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith(
                        MAC + ": qa@one:22: `scp -t " + PACKAGE + "` was cut off: the connection was lost\n")
                .hasMessageContaining("owner      lab");
        assertThat(ssh.sent("scp -t " + PACKAGE)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER"})
    void a_lost_request_to_quit_is_decided_by_whether_the_app_still_runs(Break how) {
        Recorder told = walk(it -> it.breaks("to quit", how, 1, 1));

        assertPassed(told);
        assertThat(told.retried).hasSize(1);
        assertThat(told.retried.get(0))
                .startsWith(
                        how == Break.BEFORE
                                ? "asked System Preferences to quit again, because "
                                : "saw that System Preferences had quit, because ");
    }

    @ParameterizedTest
    @CsvSource({"/usr/local/bin/mdatp, health", "/usr/sbin/installer, -pkg", "/usr/bin/kextutil, /Library"})
    void a_tool_of_the_product_that_hangs_on_a_mac_that_answers_is_the_products_failure(String tool, String word) {
        Recorder told = walk(it -> it.breaks(tool + " " + word, Break.HANG, 1, 1));

        assertThat(told.thrown)
                .isInstanceOf(ProductFailure.class)
                .hasMessageMatching("(?s)" + MAC + ": " + tool + " does not end\n"
                        + "  expected   ends within 1 s\n"
                        + "  actual     still running; it last printed 'working'      \\(the Mac answers on another"
                        + " connection\\)\n"
                        + "  last ran   .*" + tool + " .* -> still running\n"
                        + "  owner      product\n"
                        + "  perhaps    .+");
        assertThat(told.retried).isEmpty();
    }

    @Test
    void what_only_looks_like_a_tool_of_the_product_is_the_labs_trouble_when_it_hangs() {
        Recorder told = walk(it -> it.breaks("sh /usr/local/bin/mdatp /Library", Break.HANG, 1, 1));

        assertThat(told.thrown).isInstanceOf(Trouble.class).hasMessageContaining("owner      lab");
    }

    @Test
    void a_hanging_tool_on_a_mac_that_does_not_answer_is_the_labs_trouble() {
        Recorder told = walk(it -> {
            it.breaks("/usr/local/bin/mdatp health", Break.HANG, 1, 1);
            it.staysAway();
        });

        assertThat(told.thrown)
                .isInstanceOf(Trouble.class)
                .hasMessageMatching(
                        "(?s)" + MAC + ": the Mac does not answer any more\n"
                                + "  expected   a new connection within 1 s\n"
                                + "  actual     qa@one:22: `/usr/local/bin/mdatp health` did not end within its deadline\n"
                                + "             then qa@one:22 cannot be reached: the connection was refused\n"
                                + ".*\n  owner      lab\n  perhaps    did the Mac sleep, restart, panic or leave the network\\?.*");
    }

    private Recorder walk(Breaking breaking) {
        return DirectWalk.of(Scenarios.REAPPROVAL, MAC, direct -> {
            ssh = new BreakingSsh(direct);
            breaking.in(ssh);
            return ssh;
        });
    }

    private static void assertPassed(Recorder told) {
        assertThat(told.verdicts).as("%s", told.thrown).containsExactly(new Verdict.Passed(Verdict.Approval.EXERCISED));
        assertThat(told.states).endsWith(State.PROTECTED);
    }
}
