package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.LAB;
import static io.github.kextproof.inventory.InventoryOnDisk.STUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a real or only a stub Mac may have. */
class KindComplaintsTest {
    @TempDir
    Path directory;

    @Test
    void a_real_Mac_is_asked_itself_for_what_a_stub_is_told() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    macos: \"10.15\"\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:5: 'macos' in macs[0] (catalina-01) makes sense for a stub Mac only
                          perhaps    remove it: kextproof asks the Mac itself; or write 'type: stub'""");
    }

    @Test
    void a_real_Mac_cannot_be_told_how_to_behave() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    clock: 5x\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:5: 'clock' in macs[0] (catalina-01) makes sense for a stub Mac only
                          perhaps    remove it: nobody can tell a real Mac how to behave; or write 'type: stub'""");
    }

    @Test
    void a_stub_Mac_has_no_address() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    address: 192.0.2.11\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:5: 'address' in macs[0] (catalina-01) makes sense for a lab Mac only
                          perhaps    remove it: kextproof starts a stub Mac itself and knows how to reach it; or write 'type: lab'""");
    }

    @Test
    void a_stub_Mac_need_not_say_that_it_is_simulated_and_cannot_say_that_it_is_not() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    simulated: false\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:5: 'simulated' in macs[0] (catalina-01) makes sense for a lab Mac only
                          perhaps    remove it: a stub Mac is simulated anyway, and the results say so; or write 'type: lab'""");
    }

    @Test
    void a_container_Mac_may_have_what_a_stub_may() {
        Entry.Stub mac = (Entry.Stub) new InventoryOnDisk(directory)
                .entry(STUB.replace("type: stub", "type: container") + "    clock: 5x\n    person: never\n");

        assertThat(mac.inContainer()).isTrue();
        assertThat(mac.description().clockRate()).isEqualTo(5.0);
    }

    @Test
    void a_container_Mac_has_no_address() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(STUB.replace("type: stub", "type: container") + "    address: 192.0.2.11\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:5: 'address' in macs[0] (catalina-01) makes sense for a lab Mac only
                          perhaps    remove it: kextproof starts a container Mac itself and knows how to reach it; or write 'type: lab'""");
    }

    @Test
    void a_stub_Mac_knows_its_own_way_back() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    reset: {commands: [[true]]}\n"))
                .startsWith("""
                        vms/lab.yaml:6:5: 'reset' in macs[0] (catalina-01) makes sense for a lab Mac only
                          perhaps    remove it: a stub Mac starts anew for every scenario; or write 'type: lab'""");
    }

    @Test
    void any_Mac_may_go_without_a_reset() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    reset: none\n"))
                .isEmpty();
    }

    @Test
    void defaults_that_no_Mac_can_use_are_a_mistake() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "defaults: {clock: 5x}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:12: 'clock' in defaults makes sense for stub Macs only, and there is none
                          perhaps    remove it, or write 'type: stub' at the top""");
    }

    @Test
    void an_unknown_type_is_the_only_complaint() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB.replace("type: stub", "type: stubb")))
                .isEqualTo("""
                        vms/lab.yaml:1:7: type must be lab, stub or container; did you mean 'stub'?
                          actual     'stubb'""");
    }

    @Test
    void a_real_Mac_s_sudo_needs_to_know_which_password() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    sudo: password\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:11: sudo of macs[0] (catalina-01) does not say which password
                          expected   nopasswd, or {password: env:NAME}
                          perhaps    only a stub Mac, which knows its own password, has 'sudo: password'""");
    }

    @Test
    void a_stub_Mac_s_sudo_has_a_password_of_its_own() {
        assertThat(new InventoryOnDisk(directory)
                        .variable("LAB_SUDO", "x")
                        .complaints(STUB + "    sudo: {password: env:LAB_SUDO}\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:11: sudo of macs[0] (catalina-01) names a password, but a stub Mac has its own
                          perhaps    write 'sudo: password'""");
    }

    @Test
    void arm64_before_macOS_11_never_was() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    architecture: arm64\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:19: architecture of macs[0] (catalina-01) is arm64, but there is no macOS 10.15.7 for it
                          perhaps    write x86_64, or macOS 11 or later""");
    }
}
