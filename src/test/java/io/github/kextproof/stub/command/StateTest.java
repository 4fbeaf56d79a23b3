package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.machine.MachineState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {
    private static final String MDATP = "/usr/local/bin/mdatp";
    private static final String KEXT = "/Library/Extensions/wdavkext.kext";

    @TempDir
    Path directory;

    private TestMac mac(String person) {
        return TestMac.with(TestMac.definition("10.15.7", "x86_64", "en", "none", false, person), directory);
    }

    private TestMac allowed() {
        TestMac mac = mac("presses Allow after 2m").installed("101.19.48").onboarded();
        mac.machine.console().openSecurity();
        mac.time.pass(Duration.ofMinutes(3));
        return mac;
    }

    @Test
    void a_mac_goes_through_the_states_of_the_article() {
        TestMac mac = mac("presses Allow after 2m");
        assertThat(mac.machine.state()).isEqualTo(MachineState.CLEAN);

        mac.installed("101.19.48");
        assertThat(mac.machine.state()).isEqualTo(MachineState.INSTALLED);

        mac.onboarded();
        assertThat(mac.machine.state()).isEqualTo(MachineState.BLOCKED);

        mac.machine.console().openSecurity();
        assertThat(mac.machine.state()).isEqualTo(MachineState.OFFERED);

        mac.time.pass(Duration.ofMinutes(3));
        assertThat(mac.machine.state()).isEqualTo(MachineState.ALLOWED);

        mac.asQa(MDATP, "health");
        assertThat(mac.machine.state()).isEqualTo(MachineState.PROTECTED);

        mac.machine.uninstall();
        assertThat(mac.machine.state()).isEqualTo(MachineState.UNINSTALLED);
    }

    @Test
    void approval_by_mdm_is_approval_too() {
        TestMac mac = TestMac.with(TestMac.definition("10.14.6", "x86_64", "en", "jamf", false, "never"), directory)
                .installed("101.19.48");

        assertThat(mac.machine.state()).isEqualTo(MachineState.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health --output json", "--health"})
    void a_mac_is_protected_once_defender_said_so_in_whatever_form(String command) {
        TestMac mac = allowed();

        mac.asQa((MDATP + " " + command).split(" ", -1));

        assertThat(mac.machine.state()).isEqualTo(MachineState.PROTECTED);
    }

    @Test
    void one_field_alone_does_not_say_that_a_mac_is_protected() {
        TestMac mac = allowed();

        mac.asQa(MDATP, "health", "--field", "real_time_protection_available");
        assertThat(mac.machine.state()).isEqualTo(MachineState.ALLOWED);

        mac.asQa(MDATP, "health", "--field", "real_time_protection_enabled");
        assertThat(mac.machine.state()).isEqualTo(MachineState.PROTECTED);
    }

    @Test
    void a_lie_before_approval_protects_nobody() {
        TestMac mac = mac("never").installed("101.19.48").onboarded();
        mac.machine.set("health.available", "true");
        mac.asQa(MDATP, "health");
        assertThat(mac.machine.state()).isEqualTo(MachineState.BLOCKED);

        mac.machine.set("policy.allowed", "true");
        assertThat(mac.machine.state()).isEqualTo(MachineState.ALLOWED);
    }

    @Test
    void a_mac_stays_allowed_while_defender_is_made_to_deny_it() {
        TestMac mac = allowed();
        mac.machine.set("health.available", "false");
        mac.asQa(MDATP, "health");

        assertThat(mac.machine.state()).isEqualTo(MachineState.ALLOWED);
    }

    @Test
    void a_mac_whose_approval_is_withdrawn_is_blocked_and_has_to_be_protected_anew() {
        TestMac mac = allowed();
        mac.asQa(MDATP, "health");
        mac.machine.set("policy.allowed", "false");
        assertThat(mac.machine.state()).isEqualTo(MachineState.BLOCKED);

        mac.machine.set("policy.allowed", "true");
        assertThat(mac.machine.state()).isEqualTo(MachineState.ALLOWED);
    }

    @Test
    void a_restart_closes_windows_and_ends_the_offer() {
        TestMac mac = mac("never").installed("101.19.48").onboarded();
        mac.machine.console().openSecurity();

        mac.machine.restart();

        assertThat(mac.machine.console().desktop().windows()).isEmpty();
        mac.machine.console().openSecurity();
        assertThat(mac.machine.state()).isEqualTo(MachineState.BLOCKED);
        assertThat(mac.machine.kextLoaded()).isFalse();
    }

    @Test
    void a_restart_loads_an_approved_extension_again_before_the_daemon_looks() {
        TestMac mac = allowed();
        mac.machine.unloadKext();

        mac.machine.restart();

        assertThat(mac.machine.kextLoaded()).isTrue();
        assertThat(mac.asQa(MDATP, "health", "--field", "real_time_protection_available"))
                .isEqualTo(Ran.printing("true\n"));
    }

    @Test
    void a_restart_unloads_an_extension_whose_approval_is_gone() {
        TestMac mac = allowed();
        mac.machine.set("policy.allowed", "absent");

        mac.machine.restart();

        assertThat(mac.machine.kextLoaded()).isFalse();
        assertThat(mac.asRoot("/usr/bin/kextutil", KEXT).exit()).isEqualTo(27);
    }

    @Test
    void a_restart_changes_the_time_and_the_name_of_the_boot() {
        TestMac mac = mac("never");
        Ran before = mac.asQa("/usr/sbin/sysctl", "-n", "kern.bootsessionuuid");
        mac.time.pass(Duration.ofMinutes(30));

        mac.machine.restart();

        assertThat(mac.asQa("/usr/sbin/sysctl", "-n", "kern.boottime"))
                .isEqualTo(Ran.printing("{ sec = 1605857400, usec = 0 } Fri Nov 20 07:30:00 2020\n"));
        assertThat(mac.asQa("/usr/bin/who", "-b")).isEqualTo(Ran.printing("reboot   ~        Nov 20 07:30 \n"));
        assertThat(mac.asQa("/usr/sbin/sysctl", "-n", "kern.bootsessionuuid")).isNotEqualTo(before);
    }
}
