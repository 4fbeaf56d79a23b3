package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.LAB;
import static io.github.kextproof.inventory.InventoryOnDisk.STUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are unknown, doubled, missing or in the wrong place. */
class KeyComplaintsTest {
    @TempDir
    Path directory;

    @Test
    void an_unknown_key_names_the_nearest_known_one_and_all_that_are_allowed() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("address:", "adress:")))
                .isEqualTo("""
                        vms/lab.yaml:4:5: unknown key 'adress' in macs[0] (catalina-01); did you mean 'address'?
                          allowed    address, approval, deadlines, expect-macos, hardware-uuid, host-key, jump, labels, login, name, port, product, reset, simulated, ssh-config, sudo, type, user""");
    }

    @Test
    void an_unknown_key_that_resembles_none_lists_what_is_allowed() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    frobnicate: 1\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:5: unknown key 'frobnicate' in macs[0] (catalina-01)
                          allowed    address, approval, deadlines, expect-macos, hardware-uuid, host-key, jump, labels, login, name, port, product, reset, simulated, ssh-config, sudo, type, user""");
    }

    @Test
    void a_stub_Mac_is_offered_only_the_keys_of_stub_Macs() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    clok: 5x\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:5: unknown key 'clok' in macs[0] (catalina-01); did you mean 'clock'?
                          allowed    approval, architecture, clock, deadlines, enrollment, expect-macos, installer-waits, labels, locale, macos, name, person, product, script, sudo, type""");
    }

    @Test
    void a_key_in_the_wrong_place_is_told_where_to_go() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB + "package: wdav.pkg\naddress: x\ndefaults: {type: stub}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:1: unknown key 'package' in the inventory
                          allowed    defaults, doctor, expect, macs, product, scenarios, ssh-config, type
                          perhaps    move it to product
                        vms/lab.yaml:9:1: unknown key 'address' in the inventory
                          allowed    defaults, doctor, expect, macs, product, scenarios, ssh-config, type
                          perhaps    move it to a Mac or defaults or over-ssh or jump
                        vms/lab.yaml:10:12: unknown key 'type' in defaults
                          allowed    address, approval, architecture, clock, deadlines, enrollment, expect-macos, host-key, installer-waits, jump, labels, locale, login, macos, person, port, product, reset, script, simulated, ssh-config, sudo, user
                          perhaps    move it to the top level or a Mac""");
    }

    @Test
    void an_unknown_key_deep_inside_names_its_path() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    deadlines: {conect: 5s}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:17: unknown key 'conect' in deadlines of macs[0] (catalina-01); did you mean 'connect'?
                          allowed    command, connect, install, lease, poll, reset, restart, settle, uninstall, upload""");
    }

    @Test
    void a_mapping_where_a_word_would_do_shows_both() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    approval: {recovery: {}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:16: unknown key 'recovery' in approval of macs[0] (catalina-01)
                          allowed    accessibility, keyboard, operator, preapproved, vnc
                          expected   operator, accessibility, keyboard, preapproved, {operator: {patience: 25m}}, {vnc: {address: HOST:PORT}}, {preapproved: recovery}, or on a Mac that kextproof starts vnc""");
    }

    @Test
    void a_console_cannot_be_reached_without_its_address() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    approval: {vnc: {patience: 5m}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:21: approval.vnc of macs[0] (catalina-01) lacks 'address'
                          expected   HOST or HOST:PORT, an IPv6 address in brackets and the whole in quotes; without a port, it is 5900
                          perhaps    add 'address: fusion.lab.example:5901'""");
    }

    @Test
    void the_port_of_a_console_stands_in_its_address() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB + "    approval: {vnc: {address: fusion, port: 5901}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:39: unknown key 'port' in approval.vnc of macs[0] (catalina-01)
                          allowed    address, password, patience, templates""");
    }

    @Test
    void a_duplicate_key_names_the_line_of_the_first() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    macos: \"10.13\"\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:5: duplicate key 'macos' in macs[0] (catalina-01); the first is in line 5
                          perhaps    remove one of them""");
    }

    @Test
    void all_duplicate_keys_are_found_at_once() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    macos: \"10.13\"\n" + "type: lab\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:5: duplicate key 'macos' in macs[0] (catalina-01); the first is in line 5
                          perhaps    remove one of them
                        vms/lab.yaml:7:1: duplicate key 'type' in the inventory; the first is in line 1
                          perhaps    remove one of them""");
    }

    @Test
    void a_missing_macs_says_what_to_add() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints("product: {package: wdav.pkg, onboarding: onboarding.py}\n"))
                .isEqualTo("""
                        vms/lab.yaml:1:1: the inventory lacks 'macs'
                          expected   a list of at least one Mac
                          perhaps    add 'macs: [{name: catalina-01, ...}]'""");
    }

    @Test
    void a_missing_product_is_one_complaint_for_all_Macs() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints("type: stub\nmacs:\n  - {name: a, macos: \"11\"}\n  - {name: b, macos: \"11\"}\n"))
                .isEqualTo("""
                        vms/lab.yaml:1:1: the inventory lacks 'product'
                          expected   keys and values: package, sha256, onboarding
                          perhaps    add 'product: {package: wdav.pkg, onboarding: MicrosoftDefenderATPOnboardingMacOs.py}'""");
    }

    @Test
    void a_Mac_without_anything_lacks_a_name_and_the_way_to_it() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints("product: {package: wdav.pkg, onboarding: onboarding.py}\nmacs:\n  - {}\n"))
                .isEqualTo("""
                        vms/lab.yaml:3:5: macs[0] lacks 'name'
                          expected   lower-case letters, digits and hyphens, at most 63, the first no hyphen
                          perhaps    add 'name: catalina-01'
                        vms/lab.yaml:3:5: macs[0] lacks 'address'
                          expected   a host name, an IP address or a Host of ssh-config, and nothing else
                          perhaps    add 'address: 192.0.2.11'
                        vms/lab.yaml:3:5: macs[0] lacks 'user'
                          expected   the name of an account, without spaces
                          perhaps    add 'user: qa'
                        vms/lab.yaml:3:5: macs[0] lacks 'login'
                          expected   agent, {key: FILE}, {key: FILE, passphrase: env:NAME} or {password: env:NAME}
                          perhaps    add 'login: agent'
                        vms/lab.yaml:3:5: macs[0] lacks 'host-key'
                          expected   SHA256: and 43 characters, as 'ssh-keygen -lf KEY.pub' prints them, or {known-hosts: FILE}
                          perhaps    add 'host-key: {known-hosts: ~/.ssh/known_hosts}'""");
    }

    @Test
    void a_stub_without_macos_lacks_it() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB.replace("macos: \"10.15.7\"", "locale: en")))
                .isEqualTo("""
                        vms/lab.yaml:4:5: macs[0] (catalina-01) lacks 'macos'
                          expected   a macOS version from 10.13 to 12 in quotes, such as "10.15.7"
                          perhaps    add 'macos: "10.15.7"'""");
    }

    @Test
    void a_product_without_files_lacks_them() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB.replace("{package: wdav.pkg, onboarding: onboarding.py}", "{}")))
                .isEqualTo("""
                        vms/lab.yaml:1:10: product lacks 'package'
                          expected   the path of Defender's package, relative to the inventory
                          perhaps    add 'package: product/wdav.pkg'
                        vms/lab.yaml:1:10: product lacks 'onboarding'
                          expected   the path of the onboarding script (.py or .sh), relative to the inventory
                          perhaps    add 'onboarding: product/MicrosoftDefenderATPOnboardingMacOs.py'""");
    }

    @Test
    void a_reset_without_a_recipe_or_the_way_to_its_host_lacks_them() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    reset: {over-ssh: {address: x}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:12: reset of macs[0] (catalina-01) lacks 'recipe'
                          expected   anka, command, parallels, qemu, tart, virtualbox, vmware-fusion, or the path of a recipe of your own
                          perhaps    add 'recipe: vmware-fusion'
                        vms/lab.yaml:8:23: reset.over-ssh of macs[0] (catalina-01) lacks 'user'
                          expected   the name of an account, without spaces
                          perhaps    add 'user: qa'
                        vms/lab.yaml:8:23: reset.over-ssh of macs[0] (catalina-01) lacks 'login'
                          expected   agent, {key: FILE}, {key: FILE, passphrase: env:NAME} or {password: env:NAME}
                          perhaps    add 'login: agent'
                        vms/lab.yaml:8:23: reset.over-ssh of macs[0] (catalina-01) lacks 'host-key'
                          expected   SHA256: and 43 characters, as 'ssh-keygen -lf KEY.pub' prints them, or {known-hosts: FILE}
                          perhaps    add 'host-key: {known-hosts: ~/.ssh/known_hosts}'""");
    }

    @Test
    void a_known_hosts_key_without_a_file_lacks_it() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("{known-hosts: known_hosts}", "{}")))
                .isEqualTo("""
                        vms/lab.yaml:7:15: host-key of macs[0] (catalina-01) lacks 'known-hosts'
                          expected   the path of a file in the format of OpenSSH's known_hosts
                          perhaps    add 'known-hosts: ~/.ssh/known_hosts'""");
    }
}
