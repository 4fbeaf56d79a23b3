package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.LAB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jump hosts that the inventory describes, and addresses of IPv6. */
class JumpReaderTest {
    private static final String HOP = "{address: %s, user: jump, login: agent, host-key: {known-hosts: known_hosts}}";

    @TempDir
    Path directory;

    private InventoryOnDisk inventory;

    @BeforeEach
    void prepare() {
        inventory = new InventoryOnDisk(directory);
    }

    private Access access(String yaml) {
        return ((Entry.Lab) inventory.entry(yaml)).host().access();
    }

    private Access at(String address, String user) {
        return new Access(
                address, 22, user, new Login.Agent(), new HostKeyPin.KnownHosts(directory.resolve("known_hosts")));
    }

    @Test
    void a_jump_host_is_described_like_a_machine() {
        Access access = access(LAB + "    jump: " + HOP.formatted("192.0.2.1") + "\n");

        assertThat(access).isEqualTo(at("192.0.2.11", "qa").by(at("192.0.2.1", "jump")));
        assertThat(access.jump().orElseThrow().shown()).isEqualTo("the jump host jump@192.0.2.1:22");
    }

    @Test
    void a_list_is_gone_through_in_order() {
        Access access =
                access(LAB + "    jump: [" + HOP.formatted("192.0.2.1") + ", " + HOP.formatted("192.0.2.2") + "]\n");

        assertThat(access)
                .isEqualTo(at("192.0.2.11", "qa").by(at("192.0.2.2", "jump").by(at("192.0.2.1", "jump"))));
    }

    @Test
    void the_machine_that_hosts_a_guest_may_have_one() {
        Host host = ((Entry.Lab) inventory.entry(LAB + "    reset:\n      commands: [[vmrun, list]]\n      over-ssh: "
                        + HOP.formatted("192.0.2.2").replace("}}", "}, jump: " + HOP.formatted("192.0.2.1") + "}")
                        + "\n"))
                .host();

        assertThat(((ResetPlan.ByRecipe) host.reset()).host())
                .contains(at("192.0.2.2", "jump").by(at("192.0.2.1", "jump")));
    }

    @Test
    void a_jump_host_s_name_needs_an_ssh_configuration() {
        assertThat(inventory.complaints(LAB + "    jump: bastion\n")).isEqualTo("""
                        vms/lab.yaml:8:11: jump of macs[0] (catalina-01) names the jump host 'bastion', but no ssh-config to look it up in
                          expected   {address: HOST, user: USER, login: LOGIN, host-key: KEY}, a list of these, or none
                          perhaps    write 'ssh-config: ~/.ssh/config' at the top, if it is an alias there""");
    }

    @Test
    void a_jump_host_lacks_what_a_machine_lacks() {
        assertThat(inventory.complaints(LAB + "    jump: {address: 192.0.2.1, user: jump, login: agent}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:11: jump of macs[0] (catalina-01) lacks 'host-key'
                          expected   SHA256: and 43 characters, as 'ssh-keygen -lf KEY.pub' prints them, or {known-hosts: FILE}
                          perhaps    add 'host-key: {known-hosts: ~/.ssh/known_hosts}'""");
    }

    @Test
    void an_IPv6_address_may_have_brackets_and_a_zone() {
        assertThat(access(LAB.replace("192.0.2.11", "\"::1\"")).address()).isEqualTo("::1");
        assertThat(access(LAB.replace("192.0.2.11", "\"[2001:db8::7]\"")).address())
                .isEqualTo("2001:db8::7");
        assertThat(access(LAB.replace("192.0.2.11", "\"fe80::1%en0\"")).address())
                .isEqualTo("fe80::1%en0");
        assertThat(access(LAB.replace("192.0.2.11", "\"[fe80::1%en0]\"")).shown())
                .isEqualTo("qa@[fe80::1%en0]:22");
    }
}
