package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.LAB;
import static io.github.kextproof.inventory.InventoryOnDisk.STUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are wrong in themselves. */
class ValueComplaintsTest {
    @TempDir
    Path directory;

    @Test
    void an_unquoted_version_is_a_number_and_wants_quotes() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB.replace("\"10.15.7\"", "10.15")))
                .isEqualTo("""
                        vms/lab.yaml:5:12: macos of macs[0] (catalina-01) must be text; without quotes 10.15 is a number
                          perhaps    quote it: "10.15\"""");
    }

    @Test
    void an_unquoted_number_or_truth_value_among_the_labels_wants_quotes() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    labels: [10.10, true]\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:14: labels[0] of macs[0] (catalina-01) must be text; without quotes 10.10 is a number
                          perhaps    quote it: "10.10"
                        vms/lab.yaml:6:21: labels[1] of macs[0] (catalina-01) must be text; without quotes true is a truth value
                          perhaps    quote it: "true\"""");
    }

    @Test
    void a_label_is_one_word() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    labels: [a b]\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:14: labels[0] of macs[0] (catalina-01) must be a word without spaces or commas
                          actual     'a b'""");
    }

    @Test
    void a_key_without_a_value_says_what_is_expected() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    labels:\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:12: labels of macs[0] (catalina-01) has no value
                          expected   a list of words
                          perhaps    give it one, or remove the key""");
    }

    @Test
    void a_Mac_that_is_a_word_is_no_Mac() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints("product: {package: wdav.pkg, onboarding: onboarding.py}\nmacs: [catalina-01]\n"))
                .isEqualTo("""
                        vms/lab.yaml:2:8: macs[0] must be keys and values, among them 'name'
                          actual     'catalina-01'""");
    }

    @Test
    void an_empty_list_of_Macs_is_no_list_of_Macs() {
        assertThat(new InventoryOnDisk(directory).complaints("macs: []\n")).isEqualTo("""
                        vms/lab.yaml:1:7: macs must be a list of at least one Mac
                          actual     an empty list""");
    }

    @Test
    void Macs_as_a_mapping_are_no_list() {
        assertThat(new InventoryOnDisk(directory).complaints("macs: {catalina-01: {}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:1:7: macs must be a list of at least one Mac
                          actual     the keys catalina-01""");
    }

    @Test
    void a_duplicate_name_names_the_first_Mac_of_that_name() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "  - {name: catalina-01, macos: \"11\"}\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:12: macs[1] (catalina-01) has the name of macs[0] (catalina-01) in line 4
                          perhaps    give each Mac a name of its own: reports tell them apart by it""");
    }

    @Test
    void a_name_with_capitals_is_no_name() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("catalina-01", "Catalina_01")))
                .isEqualTo("""
                        vms/lab.yaml:3:11: name of macs[0] must be lower-case letters, digits and hyphens, at most 63, the first no hyphen
                          actual     'Catalina_01'""");
    }

    @Test
    void a_port_beyond_65535_is_none() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    port: 70000\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:11: port of macs[0] (catalina-01) must be a whole number from 1 to 65535
                          actual     '70000'""");
    }

    @Test
    void a_port_of_many_digits_is_none() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    port: 99999999999999999999\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:11: port of macs[0] (catalina-01) must be a whole number from 1 to 65535
                          actual     '99999999999999999999'""");
    }

    @Test
    void a_port_of_zero_is_none() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    port: 0\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:11: port of macs[0] (catalina-01) must be a whole number from 1 to 65535
                          actual     '0'""");
    }

    @Test
    void a_port_in_words_is_none() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    port: ssh\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:11: port of macs[0] (catalina-01) must be a whole number from 1 to 65535
                          actual     'ssh'""");
    }

    @Test
    void an_address_has_no_user_and_no_port() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("192.0.2.11", "qa@192.0.2.11:22")))
                .isEqualTo("""
                        vms/lab.yaml:4:14: address of macs[0] (catalina-01) must be a host name, an IP address or a Host of ssh-config, and nothing else
                          actual     'qa@192.0.2.11:22'""");
    }

    @Test
    void a_user_is_one_word() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("user: qa", "user: Q A")))
                .isEqualTo("""
                        vms/lab.yaml:5:11: user of macs[0] (catalina-01) must be the name of an account, without spaces
                          actual     'Q A'""");
    }

    @Test
    void an_MD5_fingerprint_is_none() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("{known-hosts: known_hosts}", "MD5:aa:bb")))
                .isEqualTo("""
                        vms/lab.yaml:7:15: host-key of macs[0] (catalina-01) must be SHA256: and 43 characters, as 'ssh-keygen -lf KEY.pub' prints them, or {known-hosts: FILE}
                          actual     'MD5:aa:bb'""");
    }

    @Test
    void a_short_fingerprint_is_none() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB.replace("{known-hosts: known_hosts}", "SHA256:47DEQpj8HBSa")))
                .isEqualTo("""
                        vms/lab.yaml:7:15: host-key of macs[0] (catalina-01) must be SHA256: and 43 characters, as 'ssh-keygen -lf KEY.pub' prints them, or {known-hosts: FILE}
                          actual     'SHA256:47DEQpj8HBSa'""");
    }

    @Test
    void a_macOS_version_is_made_of_numbers() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB.replace("10.15.7", "Catalina")))
                .isEqualTo("""
                        vms/lab.yaml:5:12: macos of macs[0] (catalina-01) must be a macOS version from 10.13 to 12 in quotes, such as "10.15.7"
                          actual     'Catalina'""");
    }

    @Test
    void a_person_does_what_persons_do() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    person: nevre\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:13: person of macs[0] (catalina-01) must be 'presses Allow after 2m' (s, m or h), 'never', 'late' or 'presses in a stale window'
                          actual     'nevre'""");
    }

    @Test
    void words_of_a_choice_come_with_the_nearest() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(STUB + "    architecture: x86-64\n    locale: zh_tw\n    enrollment: jam\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:19: architecture of macs[0] (catalina-01) must be x86_64 or arm64; did you mean 'x86_64'?
                          actual     'x86-64'
                        vms/lab.yaml:7:13: locale of macs[0] (catalina-01) must be en, zh-TW, sv-SE, ja-JP, it-IT or nl-NL; did you mean 'zh-TW'?
                          actual     'zh_tw'
                        vms/lab.yaml:8:17: enrollment of macs[0] (catalina-01) must be none, jamf or intune; did you mean 'jamf'?
                          actual     'jam'""");
    }

    @Test
    void the_beginning_of_a_word_is_near_enough() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    locale: sv\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:13: locale of macs[0] (catalina-01) must be en, zh-TW, sv-SE, ja-JP, it-IT or nl-NL; did you mean 'sv-SE'?
                          actual     'sv'""");
    }

    @Test
    void a_word_far_from_all_choices_lists_them() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    architecture: sparc\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:19: architecture of macs[0] (catalina-01) must be x86_64 or arm64
                          actual     'sparc'""");
    }

    @Test
    void a_list_is_no_choice() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    enrollment: [none]\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:17: enrollment of macs[0] (catalina-01) must be none, jamf or intune
                          actual     a list""");
    }

    @Test
    void durations_need_units_in_order_and_are_longer_than_nothing() {
        assertThat(
                        new InventoryOnDisk(directory)
                                .complaints(
                                        STUB
                                                + "    deadlines: {poll: 5, connect: 20 sec, settle: 0s, reset: 1m1h}\n    installer-waits: soon\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:23: deadlines.poll of macs[0] (catalina-01) must be a duration above zero such as 30m, 90s, 2h, 1h30m or 500ms
                          actual     '5'
                        vms/lab.yaml:6:35: deadlines.connect of macs[0] (catalina-01) must be a duration above zero such as 30m, 90s, 2h, 1h30m or 500ms
                          actual     '20 sec'
                        vms/lab.yaml:6:51: deadlines.settle of macs[0] (catalina-01) must be a duration above zero such as 30m, 90s, 2h, 1h30m or 500ms
                          actual     '0s'
                        vms/lab.yaml:6:62: deadlines.reset of macs[0] (catalina-01) must be a duration above zero such as 30m, 90s, 2h, 1h30m or 500ms
                          actual     '1m1h'
                        vms/lab.yaml:7:22: installer-waits of macs[0] (catalina-01) must be a duration such as 5m, or 0s
                          actual     'soon'""");
    }

    @Test
    void patience_is_a_duration() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    approval: {operator: {patience: long}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:37: approval.operator.patience of macs[0] (catalina-01) must be a duration above zero such as 30m, 90s, 2h, 1h30m or 500ms
                          actual     'long'""");
    }

    @Test
    void a_console_has_an_address() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    approval: {vnc: {address: \"a b\"}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:31: approval.vnc.address of macs[0] (catalina-01) must be HOST or HOST:PORT, an IPv6 address in brackets and the whole in quotes; without a port, it is 5900
                          actual     'a b'""");
    }

    @Test
    void a_port_of_a_console_exists() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB + "    approval: {vnc: {address: \"fusion:70000\"}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:31: approval.vnc.address of macs[0] (catalina-01) names a port that does not exist
                          expected   1 to 65535; without one, it is 5900
                          actual     70000""");
    }

    @Test
    void the_password_of_a_console_is_never_repeated() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB + "    approval: {vnc: {address: fusion, password: hunter2}}\n"))
                .contains("approval.vnc.password of macs[0] (catalina-01)")
                .doesNotContain("hunter2");
    }

    @Test
    void templates_are_pictures() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB + "    approval: {vnc: {address: fusion, templates: pictures}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:50: approval.vnc.templates of macs[0] (catalina-01) must be a directory with pictures of the Allow button
                          actual     vms/pictures (not there)
                          perhaps    cut the button, with its border, out of a screenshot over VNC and save it there as a PNG file""");
    }

    @Test
    void a_real_Mac_says_where_its_console_is() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    approval: vnc\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:15: approval of macs[0] (catalina-01) does not say where the Mac's console is
                          expected   {vnc: {address: HOST:PORT}}
                          perhaps    only a Mac that kextproof starts itself, whose console it knows, has 'approval: vnc'""");
    }

    @Test
    void a_Mac_has_one_way_to_be_approved() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB + "    approval: {operator: {}, vnc: {address: fusion}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:15: approval of macs[0] (catalina-01) must name exactly one way to press Allow
                          expected   one of operator, vnc, accessibility, keyboard, preapproved
                          actual     operator, vnc""");
    }

    @Test
    void what_approves_beforehand_is_one_of_three() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    approval: {preapproved: recover}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:29: approval.preapproved of macs[0] (catalina-01) must be mdm, recovery or policy-db; did you mean 'recovery'?
                          actual     'recover'""");
    }

    @Test
    void an_operator_is_told_on_the_mac_or_not() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    approval: {operator: {tell-on-mac: maybe}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:40: approval.operator.tell-on-mac of macs[0] (catalina-01) must be true or false
                          actual     'maybe'""");
    }

    @Test
    void an_approval_is_one_of_a_few_words() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    approval: operater\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:15: approval of macs[0] (catalina-01) must be operator, accessibility, keyboard, preapproved, {operator: {patience: 25m}}, {vnc: {address: HOST:PORT}}, {preapproved: recovery}, or on a Mac that kextproof starts vnc; did you mean 'operator'?
                          actual     'operater'""");
    }

    @Test
    void a_clock_does_not_run_backwards_or_slow() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    clock: 0.5x\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:12: clock of macs[0] (catalina-01) must be a rate of at least 1x, such as 100x
                          actual     '0.5x'""");
    }

    @Test
    void a_clock_without_its_x_is_no_rate() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    clock: 100\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:12: clock of macs[0] (catalina-01) must be a rate of at least 1x, such as 100x
                          actual     '100'""");
    }

    @Test
    void a_command_is_a_list_of_words() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB + "    reset: {commands: [vmrun start, []], over-ssh: none}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:24: reset.commands[0] of macs[0] (catalina-01) must be a list of words such as [vmrun, start, catalina.vmx, nogui]
                          actual     'vmrun start'
                        vms/lab.yaml:8:37: reset.commands[1] of macs[0] (catalina-01) must be a list of words such as [vmrun, start, catalina.vmx, nogui]
                          actual     an empty list
                        vms/lab.yaml:8:52: reset.over-ssh of macs[0] (catalina-01) must be keys and values that tell how to reach the Mac's host: address, port, user, login, host-key
                          actual     'none'""");
    }

    @Test
    void a_login_is_at_least_something() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("agent", "{}")))
                .isEqualTo("""
                        vms/lab.yaml:6:12: login of macs[0] (catalina-01) must be agent, {key: FILE}, {key: FILE, passphrase: env:NAME} or {password: env:NAME}
                          actual     {}""");
    }

    @Test
    void a_login_is_one_way_only() {
        assertThat(new InventoryOnDisk(directory)
                        .variable("LAB_SUDO", "x")
                        .complaints(LAB.replace("agent", "{key: known_hosts, password: env:LAB_SUDO}")))
                .isEqualTo("""
                        vms/lab.yaml:6:12: login of macs[0] (catalina-01) must name exactly one way to log in
                          expected   one of agent, key, password
                          actual     key, password""");
    }

    @Test
    void a_passphrase_alone_opens_nothing() {
        assertThat(new InventoryOnDisk(directory)
                        .variable("LAB_SUDO", "x")
                        .complaints(LAB.replace("agent", "{passphrase: env:LAB_SUDO}")))
                .isEqualTo("""
                        vms/lab.yaml:6:12: login of macs[0] (catalina-01) must name exactly one way to log in
                          expected   one of agent, key, password
                          actual     passphrase""");
    }

    @Test
    void a_passphrase_beside_a_password_opens_nothing() {
        assertThat(new InventoryOnDisk(directory)
                        .variable("LAB_SUDO", "x")
                        .complaints(LAB.replace("agent", "{password: env:LAB_SUDO, passphrase: env:LAB_SUDO}")))
                .isEqualTo("""
                        vms/lab.yaml:6:37: 'passphrase' in login of macs[0] (catalina-01) stands without 'key'
                          perhaps    put it beside the key that it opens, or write 'password'""");
    }

    @Test
    void an_agent_is_not_refused_by_saying_false() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("agent", "{agent: false}")))
                .isEqualTo("""
                        vms/lab.yaml:6:20: login.agent of macs[0] (catalina-01) must be true
                          actual     'false'""");
    }

    @Test
    void what_is_wrong_in_defaults_names_their_line_once() {
        assertThat(
                        new InventoryOnDisk(directory)
                                .complaints(
                                        LAB
                                                + "  - {name: b, address: b, user: c, login: agent, host-key: {known-hosts: known_hosts}}\ndefaults: {sudo: {password: env:NOWHERE}, deadlines: {poll: x}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:9:29: defaults.sudo.password is in the environment variable NOWHERE, which is not set
                          perhaps    set it before the run: export NOWHERE=...
                        vms/lab.yaml:9:61: defaults.deadlines.poll must be a duration above zero such as 30m, 90s, 2h, 1h30m or 500ms
                          actual     'x'""");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_in_the_file_s_order() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB.replace("wdav.pkg", "gone.pkg").replace("qa", "Q A")
                                + "    port: ssh\n    sudo: {password: env:NOWHERE}\n"))
                .isEqualTo("""
                        vms/lab.yaml:1:20: product.package names a file that is not there
                          actual     vms/gone.pkg
                          perhaps    paths are relative to the inventory; ~/ is your home directory
                        vms/lab.yaml:5:11: user of macs[0] (catalina-01) must be the name of an account, without spaces
                          actual     'Q A'
                        vms/lab.yaml:8:11: port of macs[0] (catalina-01) must be a whole number from 1 to 65535
                          actual     'ssh'
                        vms/lab.yaml:9:22: sudo.password of macs[0] (catalina-01) is in the environment variable NOWHERE, which is not set
                          perhaps    set it before the run: export NOWHERE=...""");
    }
}
