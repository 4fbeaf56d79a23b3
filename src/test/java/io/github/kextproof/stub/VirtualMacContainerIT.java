package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.stub.SshCaller.Result;
import io.github.kextproof.stub.machine.ScriptRule;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A Mac in a container, over a real SSH connection to a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VirtualMacContainerIT {
    private static final String PASSWORD = "correct horse";

    private StubLab lab;
    private VirtualMac mac;

    @BeforeAll
    void start() throws IOException {
        ScriptRule answer = new ScriptRule.OfCommand(
                ScriptRule.Trigger.ALWAYS,
                "sw_vers -buildVersion",
                List.of(),
                Duration.ZERO,
                Optional.of(new ScriptRule.Answer(3, "scripted\n", "")),
                Optional.empty());
        ScriptRule never = new ScriptRule.OfConnection(
                ScriptRule.Trigger.of(Optional.of("uninstalled"), 1, 1), List.of(), Optional.empty());
        StubDefinition definition = new StubDefinition(
                "boxed",
                "10.14.6",
                "x86_64",
                "en",
                "none",
                "qa",
                PASSWORD,
                List.of(),
                false,
                100,
                "never",
                Duration.ZERO,
                List.of(answer, never));
        lab = StubLab.start(List.of(new MacPlan(definition, true)), 0, news -> {});
        mac = lab.mac("boxed");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    private SshCaller login() throws IOException {
        return SshCaller.withPassword(mac.endpoint(), PASSWORD);
    }

    private void vmrun(String line) throws IOException {
        try (SshCaller hypervisor = SshCaller.withPassword(lab.hypervisor(), lab.hypervisorPassword())) {
            assertThat(hypervisor.run(line)).isEqualTo(new Result(0, "", ""));
        }
    }

    @Test
    void a_macs_command_is_answered_by_the_simulated_machine() throws IOException {
        try (SshCaller ssh = login()) {
            assertThat(ssh.run("sw_vers -productVersion")).isEqualTo(new Result(0, "10.14.6\n", ""));
            assertThat(ssh.run("hostname").out()).isEqualTo("boxed\n");
        }
    }

    @Test
    void a_reset_leaves_nothing_but_the_port_the_host_key_and_the_console() throws IOException {
        Endpoint before = mac.endpoint();
        try (SshCaller ssh = login()) {
            assertThat(ssh.hostKey()).isEqualTo(before.fingerprint());
            ssh.run("touch /tmp/trace; sudo touch /Library/trace");
        }

        vmrun("vmrun revertToSnapshot /vms/boxed.vmx never-approved");
        assertThatThrownBy(this::login).isInstanceOf(IOException.class);
        vmrun("vmrun start /vms/boxed.vmx nogui");

        try (SshCaller ssh = login()) {
            assertThat(ssh.hostKey()).isEqualTo(before.fingerprint());
            assertThat(ssh.run("ls /tmp/trace /Library/trace").out()).isEmpty();
        }
        assertThat(mac.endpoint()).isEqualTo(before);
        mustGreetAsVnc(mac.console());
    }

    private static void mustGreetAsVnc(ConsoleAddress console) throws IOException {
        try (Socket socket = new Socket(console.address(), console.port())) {
            assertThat(new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII))
                    .isEqualTo("RFB ");
        }
    }

    @Test
    void a_mere_stop_drops_connections_and_keeps_files() throws IOException {
        try (SshCaller ssh = login()) {
            ssh.run("touch /tmp/kept");
        }

        vmrun("vmrun stop /vms/boxed.vmx hard");
        assertThatThrownBy(this::login).isInstanceOf(IOException.class);
        vmrun("vmrun start /vms/boxed.vmx nogui");

        try (SshCaller ssh = login()) {
            assertThat(ssh.run("ls /tmp/kept").out()).isEqualTo("/tmp/kept\n");
        }
    }

    @Test
    void what_became_of_the_script_and_of_unknown_commands_is_known_after_a_reset_too() throws IOException {
        try (SshCaller ssh = login()) {
            assertThat(ssh.run("sw_vers -buildVersion")).isEqualTo(new Result(3, "scripted\n", ""));
            ssh.run("plutil -p /tmp/none");
        }

        vmrun("vmrun revertToSnapshot /vms/boxed.vmx never-approved && vmrun start /vms/boxed.vmx nogui");

        assertThat(mac.unusedRules()).extracting(UnusedRule::index).containsExactly(1);
        assertThat(mac.unknownCommands()).contains("plutil -p /tmp/none");
    }
}
