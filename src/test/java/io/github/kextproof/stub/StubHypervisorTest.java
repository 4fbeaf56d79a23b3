package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.stub.SshCaller.Result;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.sshd.client.session.ClientSession.ClientSessionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StubHypervisorTest {
    private static final String PASSWORD = "correct horse";

    private StubLab lab;
    private SshCaller hypervisor;

    @BeforeEach
    void start() throws IOException {
        lab = StubLab.start(List.of(mac("one"), mac("two")));
        hypervisor = SshCaller.withPassword(lab.hypervisor(), lab.hypervisorPassword());
    }

    @AfterEach
    void stop() {
        hypervisor.close();
        lab.close();
    }

    private static StubDefinition mac(String name) {
        return new StubDefinition(
                name, "10.15.7", "x86_64", "en", "none", "qa", PASSWORD, List.of(), false, 1, "never", Duration.ZERO);
    }

    private SshCaller login(String name) throws IOException {
        return SshCaller.withPassword(lab.mac(name).endpoint(), PASSWORD);
    }

    @Test
    void it_lists_the_macs_that_run() throws IOException {
        assertThat(hypervisor.run("vmrun list"))
                .isEqualTo(new Result(0, "Total running VMs: 2\n/vms/one.vmx\n/vms/two.vmx\n", ""));

        hypervisor.run("vmrun stop /vms/one.vmx hard");

        assertThat(hypervisor.run("vmrun list")).isEqualTo(new Result(0, "Total running VMs: 1\n/vms/two.vmx\n", ""));
    }

    @Test
    void reverting_drops_the_connections_of_that_mac_only() throws IOException {
        try (SshCaller one = login("one");
                SshCaller two = login("two")) {
            assertThat(hypervisor.run("vmrun revertToSnapshot /vms/one.vmx never-approved"))
                    .isEqualTo(new Result(0, "", ""));

            assertThat(one.session().waitFor(Set.of(ClientSessionEvent.CLOSED), SshCaller.DEADLINE))
                    .contains(ClientSessionEvent.CLOSED);
            assertThat(two.run("echo still here").out()).isEqualTo("still here\n");
        }
    }

    @Test
    void a_reverted_mac_is_off_until_it_is_started() throws IOException {
        hypervisor.run("vmrun revertToSnapshot /vms/one.vmx never-approved");
        assertThatThrownBy(() -> login("one")).isInstanceOf(IOException.class);

        assertThat(hypervisor.run("vmrun start /vms/one.vmx nogui")).isEqualTo(new Result(0, "", ""));
        try (SshCaller one = login("one")) {
            assertThat(one.run("hostname").out()).isEqualTo("one\n");
        }
    }

    @Test
    void a_reverted_mac_is_clean_and_has_the_same_host_key_and_port() throws IOException {
        Endpoint before = lab.mac("one").endpoint();
        try (SshCaller one = login("one")) {
            one.run("touch /tmp/trace ~/trace; sudo touch /Library/trace");
        }

        hypervisor.run("vmrun revertToSnapshot /vms/one.vmx never-approved && vmrun start /vms/one.vmx nogui");

        try (SshCaller one = login("one")) {
            assertThat(one.run("ls /tmp/trace ~/trace /Library/trace").out()).isEmpty();
            assertThat(one.hostKey()).isEqualTo(before.fingerprint());
        }
        assertThat(lab.mac("one").endpoint()).isEqualTo(before);
    }

    @Test
    void a_mac_that_was_only_stopped_keeps_its_files() throws IOException {
        try (SshCaller one = login("one")) {
            one.run("touch /tmp/trace");
        }

        hypervisor.run("vmrun stop /vms/one.vmx hard; vmrun start /vms/one.vmx nogui");

        try (SshCaller one = login("one")) {
            assertThat(one.run("ls /tmp").out()).isEqualTo("trace\n");
        }
    }

    @Test
    void reverting_ends_what_runs_on_the_mac() throws IOException {
        try (SshCaller one = login("one");
                var sleeping = one.session().createExecChannel("sleep 100000")) {
            sleeping.open().verify(SshCaller.DEADLINE);

            hypervisor.run("vmrun revertToSnapshot /vms/one.vmx never-approved");

            SshCaller.await(sleeping);
            assertThat(sleeping.getExitStatus()).isNull();
        }
    }

    @Test
    void what_is_not_there_is_refused_in_vmruns_words() throws IOException {
        assertThat(hypervisor.run("vmrun start /vms/none.vmx nogui"))
                .isEqualTo(new Result(
                        255, "Error: Cannot open VM: /vms/none.vmx, The virtual machine cannot be found\n", ""));
        assertThat(hypervisor.run("vmrun revertToSnapshot /vms/one.vmx approved"))
                .isEqualTo(new Result(255, "Error: The snapshot does not exist\n", ""));
        hypervisor.run("vmrun stop /vms/one.vmx hard");
        assertThat(hypervisor.run("vmrun stop /vms/one.vmx hard"))
                .isEqualTo(new Result(255, "Error: The virtual machine is not powered on: /vms/one.vmx\n", ""));
    }
}
