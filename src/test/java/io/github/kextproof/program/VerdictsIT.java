package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to go wrong, told by the program: whose fault, which exit code, and a message that leads on. */
class VerdictsIT {
    private static final String BLOCKED_FOR_EVER = health(true, false);
    private static final String SWITCHED_OFF = health(false, true);

    @TempDir
    private Path directory;

    @Test
    void everything_holds_on_a_mac_that_behaves() throws Exception {
        Program program = run(mac("person: presses Allow after 10m"), "fresh-approval");

        assertThat(program.exitCode()).isZero();
        assertThat(program.out()).contains("one").contains("passed").contains("exercised");
    }

    @Test
    void a_person_who_never_presses_is_trouble_with_approval() throws Exception {
        Program program = run(mac("person: never"), "fresh-approval");

        assertThat(program.exitCode()).isEqualTo(3);
        assertThat(message(program)).isEqualTo("""
                one: the kernel extension is not approved, MINUTES after Allow was asked for
                  expected   KextPolicy allowed=1
                  actual     allowed=0      (TIME UTC on the Mac)
                  last ran   LAST
                  owner      approval
                  perhaps    nobody pressed Allow within MINUTES, or macOS did not take the press (Screen Sharing and \
                stale panes do not count); see approval in the inventory, and person on a stub Mac""");
    }

    @Test
    void kextutil_that_succeeds_without_a_loaded_extension_is_a_product_failure() throws Exception {
        Program program = run(
                mac("person: presses Allow after 10m", "when: {command: \"kextstat*\"}\n        then: {stdout: \"\"}"),
                "reapproval");

        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(message(program)).isEqualTo("""
                one: kextutil exited 0, but the kernel extension is not loaded
                  expected   kextstat lists com.microsoft.wdavkext
                  actual     kextstat lists nothing of that name      (TIME UTC on the Mac)
                  last ran   LAST
                  owner      product
                  perhaps    two oracles contradict each other: report it with the evidence of both""");
    }

    @Test
    void health_that_stays_blocked_after_approval_is_a_product_failure() throws Exception {
        Program program =
                run(mac("person: presses Allow after 10m", BLOCKED_FOR_EVER, json(true, false)), "fresh-approval");

        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(message(program)).isEqualTo("""
                one: real-time protection is still enabled but not available after the kernel extension was approved and \
                the Mac restarted
                  expected   enabled=true  available=true
                  actual     enabled=true  available=false, kextstat lists com.microsoft.wdavkext (101.19.48), KextPolicy \
                allowed=1      (TIME UTC on the Mac)
                  last ran   LAST
                  owner      product
                  perhaps    Defender does not notice the extension that kextstat lists, and no restart helped: report it \
                with the evidence bundle""");
    }

    @Test
    void health_that_is_switched_off_is_never_taken_for_blocked() throws Exception {
        Program program =
                run(mac("person: presses Allow after 10m", SWITCHED_OFF, json(false, true)), "fresh-approval");

        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(message(program)).isEqualTo("""
                one: real-time protection is switched off where blocked was expected
                  expected   enabled=true  available=false
                  actual     enabled=false  available=true      (TIME UTC on the Mac)
                  last ran   LAST
                  owner      product
                  perhaps    false/true is not the blocked state but a configuration or passive mode that switches \
                protection off""");
    }

    @Test
    void a_wrong_sudo_password_is_trouble_in_the_lab() throws Exception {
        Path inventory = inventory(mac("sudo: password"));
        try (RunningStubs stubs = RunningStubs.start(directory, inventory)) {
            Program program = Program.run(
                    directory,
                    Map.of("SUDO_PASSWORD", "not this one"),
                    "run",
                    "--inventory",
                    stubs.asLab("one", "sudo: {password: env:SUDO_PASSWORD}").toString(),
                    "--scenario",
                    "fresh-approval",
                    "--no-report");

            assertThat(program.exitCode()).isEqualTo(3);
            assertThat(message(program)).contains("owner      lab").contains("sudo");
            assertThat(program.out()).doesNotContain("not this one");
        }
    }

    @Test
    void a_misspelt_key_is_a_wrong_configuration() throws Exception {
        Path inventory = inventory(mac("persson: never"));
        Program program = Program.run(directory, Map.of(), "run", "--inventory", inventory.toString());

        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(program.err()).contains("unknown key 'persson'").contains("did you mean 'person'?");
    }

    @Test
    void a_mac_that_is_not_there_evaluates_nothing() throws Exception {
        Program program = Program.run(directory, Map.of(), "run", "--mac", "catalina-tw");

        assertThat(program.exitCode()).isEqualTo(4);
        assertThat(program.err()).contains("'catalina-tw'").contains("catalina-zh-tw");
    }

    private Program run(String mac, String scenario) throws IOException, InterruptedException {
        return Program.run(
                directory,
                Map.of(),
                "run",
                "--inventory",
                inventory(mac).toString(),
                "--scenario",
                scenario,
                "--no-report");
    }

    private Path inventory(String mac) throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        return Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                macs:
                %s""".formatted(product, product, mac));
    }

    private static String mac(String key, String... script) {
        StringBuilder mac = new StringBuilder("""
                  - name: one
                    macos: "10.15.7"
                    clock: 100x
                    deadlines: {settle: 4s, poll: 100ms}
                    %s
                """.formatted(key));
        if (script.length > 0) {
            mac.append("    script:\n");
        }
        for (String entry : script) {
            mac.append("      - ").append(entry).append('\n');
        }
        return mac.toString();
    }

    private static String health(boolean enabled, boolean available) {
        return "when: {command: \"mdatp health\"}\n        then: {stdout: \"licensed : true\\n"
                + "real_time_protection_enabled : " + enabled + "\\nreal_time_protection_available : " + available
                + "\\n\"}";
    }

    private static String json(boolean enabled, boolean available) {
        return "when: {command: \"mdatp health --output json\"}\n        then: {stdout: '{\"licensed\": true,"
                + " \"realTimeProtectionEnabled\": "
                + enabled + ", \"realTimeProtectionAvailable\": " + available + "}'}";
    }

    /** The failure's own message, with what differs in each run replaced. */
    private static String message(Program program) {
        String out = program.out();
        int start = out.indexOf("one: ", out.lastIndexOf("expected   ") - 400);
        int end = out.indexOf('\n', out.indexOf("perhaps    ", start));
        assertThat(start).describedAs(out + program.err()).isNotNegative();
        return out.substring(start, end)
                .replaceAll("\\d\\d:\\d\\d:\\d\\d UTC", "TIME UTC")
                .replaceAll("\\d+ min( \\d+ s)?", "MINUTES")
                .replaceAll("last ran   .*", "last ran   LAST");
    }
}
