package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a run ends, its Macs are without Defender and nobody's, or the run says exactly what is left. */
class EndingsIT {
    private static final String ALL_IS_WELL = "[]";

    @TempDir
    private Path directory;

    @Test
    void a_run_that_passes_leaves_its_macs_clean_and_free() throws Exception {
        try (SharedMacs macs = start(ALL_IS_WELL)) {
            Program run = run(macs);

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(run.out()).doesNotContain("not left clean");
            assertCleanAndFree(macs);
        }
    }

    @Test
    void a_run_that_fails_leaves_its_macs_clean_and_free() throws Exception {
        try (SharedMacs macs = start("[{when: {state: blocked}, then: {set: {health.enabled: false}}}]")) {
            Program run = run(macs);

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.out())
                    .contains("switched off where blocked was expected")
                    .doesNotContain("not left clean");
            assertCleanAndFree(macs);
        }
    }

    @Test
    void a_run_that_is_stopped_by_sigterm_leaves_its_macs_clean_and_free() throws Exception {
        try (SharedMacs macs = start(ALL_IS_WELL)) {
            EndedRun run =
                    EndedRun.afterLines(6, ProcessHandle::destroy, directory.resolve("stopped"), arguments(macs));

            assertThat(run.struck()).isTrue();
            assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
            assertThat(run.err()).doesNotContain("not clean");
            assertCleanAndFree(macs);
        }
    }

    @Test
    void a_network_that_drops_and_comes_back_leaves_the_macs_clean_and_free() throws Exception {
        try (SharedMacs macs =
                start("[{when: {command: \"mdatp health\", state: blocked, times: 3}, then: {fault: drop}}]")) {
            Program run = run(macs);

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
            assertThat(run.out()).contains("it was tried 3 times").doesNotContain("not left clean");
            assertCleanAndFree(macs);
        }
    }

    @Test
    void a_network_that_stays_away_leaves_a_list_of_what_is_left() throws Exception {
        try (SharedMacs macs =
                start("[{when: {command: \"mdatp health\", state: blocked}, then: {fault: {reboot: 1h}}}]")) {
            Program run = run(macs);

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
            for (String mac : macs.names()) {
                assertThat(run.out()).containsPattern("\nafter fresh-approval, " + mac + """
                        : the Mac was not left clean
                          because    .*
                        (?: {13}.*
                        )*  left       file /tmp/kextproof
                          left       file /Library/Application Support/Microsoft/Defender
                          left       file /Library/Extensions/wdavkext.kext
                          left       kernel extension com.microsoft.wdavkext
                          left       receipt com.microsoft.wdav
                          left       this run's lease of the Mac, which expires by itself
                          by hand    sudo rm -rf /tmp/kextproof
                        """);
            }
        }
    }

    /** Two Macs of a lab, which misbehave alike. */
    private SharedMacs start(String script) throws IOException {
        return SharedMacs.start(
                Files.writeString(directory.resolve("two.yaml"), """
                        type: stub
                        product:
                          package: %1$s/wdav-101.19.48.pkg
                          onboarding: %1$s/MicrosoftDefenderATPOnboardingMacOs.py
                        defaults:
                          clock: 100x
                          person: presses Allow after 10m
                          deadlines: {connect: 2s, command: 10s, settle: 5s, reset: 30s, lease: 10s, poll: 250ms}
                        macs:
                          - {name: one, macos: "10.13.6", script: %2$s}
                          - {name: two, macos: "10.15.7", script: %2$s}
                        """.formatted(
                                Path.of("vms", "product").toAbsolutePath(), script)),
                directory);
    }

    private Program run(SharedMacs macs) throws Exception {
        Path own = Files.createDirectories(directory.resolve("run"));
        String[] arguments = arguments(macs);
        String[] all = new String[arguments.length + 3];
        all[0] = "run";
        all[1] = "--results";
        all[2] = own.resolve("results").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Program.run(own, Map.of(), all);
    }

    private static String[] arguments(SharedMacs macs) {
        return new String[] {"--inventory", macs.inventory().toString(), "--scenario", "fresh-approval", "--no-report"};
    }

    private void assertCleanAndFree(SharedMacs macs) throws Exception {
        Program doctor = Program.run(
                directory,
                Map.of(),
                "doctor",
                "--all",
                "--inventory",
                macs.inventory().toString());
        Program leases = Program.run(
                directory,
                Map.of(),
                "lease",
                "list",
                "--inventory",
                macs.inventory().toString());

        assertThat(doctor.out().lines().filter("  fine   defender: not installed"::equals))
                .as(doctor.out())
                .hasSize(2);
        assertThat(leases.out()).containsPattern("\none +free").containsPattern("\ntwo +free");
        assertThat(macs.names()).allSatisfy(mac -> assertThat(macs.remains(mac)).isEmpty());
    }
}
