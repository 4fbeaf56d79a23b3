package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.suite.StubMacs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leases from the command line, on stub Macs that are Macs of a lab to it. */
class LeaseCommandTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC";

    @TempDir
    private Path directory;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private StubMacs macs;
    private Path lab;

    @BeforeEach
    void start() throws IOException {
        Path stubs = Files.writeString(directory.resolve("stubs.yaml"), """
                type: stub
                product:
                  package: %1$s/wdav-101.19.48.pkg
                  onboarding: %1$s/MicrosoftDefenderATPOnboardingMacOs.py
                macs:
                  - {name: one, macos: "10.15.7"}
                  - {name: two, macos: "10.14.6"}
                """.formatted(
                        Path.of("vms", "product").toAbsolutePath()));
        macs = StubMacs.start(new InventoryReader(Map.of()).read(stubs), 0);
        lab = directory.resolve("lab.yaml");
        macs.writeInventory(lab);
    }

    @AfterEach
    void stop() {
        macs.close();
    }

    @Test
    void macs_are_held_shown_and_given_back() {
        assertThat(lease("hold", "--mac", "one", "--for", "2h", "--why", "looking at \"it\""))
                .isZero();
        assertThat(out.toString())
                .matches("one: yours until " + TIME + " by the Mac's clock, where it is " + TIME
                        + " now; give it back with kextproof lease release --mac one --inventory \\Q" + lab + "\\E\n");

        assertThat(lease("list")).isZero();
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString().lines().toList().get(0))
                .matches("Mac +state +holder +host +pid +run +since +until +its clock now +purpose +remark");
        assertThat(out.toString().lines().toList().get(1))
                .matches("one +held +\\S+ +\\S+ +\\d+ +[0-9a-f]{8} +" + TIME + " +" + TIME + " +" + TIME
                        + " +looking at \"it\"");
        assertThat(out.toString().lines().toList().get(2)).isEqualTo("two  free");

        assertThat(lease("list", "--json")).isZero();
        assertThat(out.toString())
                .contains("\"purpose\": \"looking at \\\"it\\\"\"")
                .endsWith("  {\"mac\": \"two\", \"state\": \"free\"}\n]\n");

        assertThat(lease("release")).isZero();
        assertThat(out.toString()).isEqualTo("one: given back; it is free\ntwo: nobody had it\n");
    }

    @Test
    void a_mac_that_is_held_is_not_held_twice() {
        assertThat(lease("hold", "--mac", "one", "--for", "2h", "--why", "a look"))
                .isZero();

        assertThat(lease("hold", "--mac", "one", "--for", "1h", "--why", "another look"))
                .isEqualTo(3);
        assertThat(err.toString())
                .matches("one: the Mac is leased by yourself, \\S+ on \\S+ \\(pid \\d+, run [0-9a-f]{8}\\) for a look,"
                        + " since " + TIME + " and until " + TIME
                        + " by the Mac's clock, which is in (1 h 59 min|2 h)\n"
                        + "  owner      lab\n  perhaps    wait in turn with --wait 20m, or give it back with kextproof"
                        + " lease release --mac one --inventory \\Q" + lab + "\\E; a run that uses the Mac stops\n");
    }

    @Test
    void a_whole_lab_is_held_only_if_that_is_said() {
        assertThat(lease("hold", "--for", "2h", "--why", "a look")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                        lease hold names no Mac: it would lease to you every Mac of lab.yaml, which are one, two
                          perhaps    add --mac NAME-or-label for those that you mean, or --all if you mean every one
                        """);
        assertThat(lease("list")).isZero();
        assertThat(out.toString()).contains("\none  free\n", "\ntwo  free\n");

        assertThat(lease("hold", "--all", "--for", "2h", "--why", "a look")).isZero();
        assertThat(out.toString()).contains("one: yours until ", "two: yours until ");
    }

    @Test
    void a_whole_lab_is_taken_from_others_only_if_that_is_said() {
        assertThat(lease("hold", "--all", "--for", "2h", "--why", "a look")).isZero();

        assertThat(lease("release", "--force")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                        lease release --force names no Mac: it would free, whoever has it, every Mac of lab.yaml, which are one, two
                          perhaps    add --mac NAME-or-label for those that you mean, or --all if you mean every one
                        """);
        assertThat(lease("list")).isZero();
        assertThat(out.toString()).contains("\none  held ", "\ntwo  held ");

        assertThat(lease("release", "--force", "--all")).isZero();
        assertThat(out.toString()).contains("one: ", "; it is free\ntwo: ");
    }

    @Test
    void some_macs_and_all_of_them_contradict_each_other() {
        assertThat(lease("release", "--force", "--all", "--mac", "one")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                        lease release --force: --mac names some of the Macs, and --all means every one of them
                          perhaps    leave one of the two out
                        """);
    }

    @Test
    void the_options_that_all_subcommands_have_may_stand_before_their_names() {
        assertThat(execute("lease", "--inventory", lab.toString(), "--mac", "two", "list"))
                .isZero();
        assertThat(out.toString().lines().toList()).hasSize(2).element(1).isEqualTo("two  free");

        assertThat(execute("lease", "--mac", "one", "list", "--mac", "two", "--inventory", lab.toString()))
                .isZero();
        assertThat(out.toString().lines()).hasSize(3);
    }

    @Test
    void a_mac_that_does_not_answer_is_shown_so() throws IOException {
        Files.writeString(lab, Files.readString(lab).replaceFirst("\\n    port: \\d+", "\n    port: 1"));

        assertThat(lease("list", "--mac", "one")).isEqualTo(3);
        assertThat(out.toString()).contains("\none  unreachable  ");
    }

    @Test
    void stub_macs_have_no_leases_that_outlast_a_run() {
        assertThat(lease(directory.resolve("stubs.yaml"), "list")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "leases are kept on Macs of a lab, and stubs.yaml names none of those here: a stub Mac lives no"
                                + " longer than the run that starts it\n  perhaps    name the lab's inventory with --inventory;"
                                + " kextproof stub --write-inventory FILE makes one of running stub Macs\n");
    }

    @Test
    void how_long_must_be_a_duration() {
        assertThat(lease("hold", "--for", "2 hours", "--why", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("'2 hours' is no duration; write for example 90s, 20m, 2h or 1h30m");
    }

    @Test
    void no_time_at_all_is_too_short_and_no_other_form() {
        assertThat(lease("hold", "--for", "0s", "--why", "x")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'0s' is too short: it must be longer than zero; write for example 90s, 20m, 2h or 1h30m");
    }

    private int lease(String... arguments) {
        return lease(lab, arguments);
    }

    private int lease(Path inventory, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "lease";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--inventory";
        all[arguments.length + 2] = inventory.toString();
        return execute(all);
    }

    private int execute(String... all) {
        out = new StringWriter();
        err = new StringWriter();
        return Kextproof.execute(new PrintWriter(out), new PrintWriter(err), all);
    }
}
