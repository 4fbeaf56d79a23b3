package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.LAB;
import static io.github.kextproof.inventory.InventoryOnDisk.STUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not there, not what they should be, or not YAML; the inventory among them. */
class FileComplaintsTest {
    @TempDir
    Path directory;

    @Test
    void a_missing_package_and_onboarding_script_are_shown_as_looked_for() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(
                                STUB.replace("wdav.pkg", "other/../gone.pkg").replace("onboarding.py", "gone.py")))
                .isEqualTo("""
                        vms/lab.yaml:2:20: product.package names a file that is not there
                          actual     vms/gone.pkg
                          perhaps    paths are relative to the inventory; ~/ is your home directory
                        vms/lab.yaml:2:51: product.onboarding names a file that is not there
                          actual     vms/gone.py
                          perhaps    paths are relative to the inventory; ~/ is your home directory""");
    }

    @Test
    void a_missing_key_is_looked_for_in_the_home_directory() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("agent", "{key: ~/.ssh/lab}")))
                .isEqualTo("""
                        vms/lab.yaml:6:18: login.key of macs[0] (catalina-01) names a file that is not there
                          actual     vms/home/.ssh/lab
                          perhaps    paths are relative to the inventory; ~/ is your home directory""");
    }

    @Test
    void a_path_from_the_root_is_not_said_to_be_relative() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("agent", "{key: /nowhere/lab}")))
                .isEqualTo("""
                        vms/lab.yaml:6:18: login.key of macs[0] (catalina-01) names a file that is not there
                          actual     /nowhere/lab
                          perhaps    correct the path, or bring the file back""");
    }

    @Test
    void the_key_of_stub_macs_went_with_them() {
        String key = Path.of(System.getProperty("java.io.tmpdir"), "kextproof-key-0", "id_ecdsa")
                .toString();

        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("agent", "{key: " + key + "}")))
                .isEqualTo("""
                        vms/lab.yaml:6:18: login.key of macs[0] (catalina-01) names a file that is not there
                          actual     %s
                          perhaps    the stub Macs that had it were stopped: start them again with kextproof stub --write-inventory""".formatted(key));
    }

    @Test
    void a_missing_known_hosts_file_is_shown() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB.replace("{known-hosts: known_hosts}", "{known-hosts: nowhere}")))
                .isEqualTo("""
                        vms/lab.yaml:7:29: host-key.known-hosts of macs[0] (catalina-01) names a file that is not there
                          actual     vms/nowhere
                          perhaps    paths are relative to the inventory; ~/ is your home directory""");
    }

    @Test
    void a_directory_is_no_package() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB.replace("wdav.pkg", ".")))
                .isEqualTo("""
                        vms/lab.yaml:2:20: product.package names a file that is not there
                          actual     vms (a directory)
                          perhaps    paths are relative to the inventory; ~/ is your home directory""");
    }

    @Test
    void an_onboarding_script_is_py_or_sh() {
        assertThat(new InventoryOnDisk(directory)
                        .with("onboarding.zip", "script")
                        .complaints(STUB.replace("onboarding.py", "onboarding.zip")))
                .isEqualTo("""
                        vms/lab.yaml:2:42: product.onboarding must be the path of the onboarding script (.py or .sh), relative to the inventory
                          actual     'onboarding.zip'""");
    }

    @Test
    void another_checksum_shows_both() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(STUB.replace(
                                "wdav.pkg,",
                                "wdav.pkg, sha256: A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1,")))
                .isEqualTo("""
                        vms/lab.yaml:2:38: product.sha256 is not the package's checksum
                          expected   a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1
                          actual     bc4a71180870f7945155fbb02f4b0a2e3faa2a62d6d31b7039013055ed19869a
                          perhaps    the package was replaced or cut short; repeat with: shasum -a 256 vms/wdav.pkg""");
    }

    @Test
    void a_checksum_has_64_hex_digits() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB.replace("wdav.pkg,", "wdav.pkg, sha256: abc,")))
                .isEqualTo("""
                        vms/lab.yaml:2:38: product.sha256 must be 64 hex digits, as 'shasum -a 256 FILE' prints them
                          actual     'abc'""");
    }

    @Test
    void a_checksum_belongs_to_the_package_beside_it() {
        assertThat(
                        new InventoryOnDisk(directory)
                                .complaints(
                                        STUB
                                                + "    product: {sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:15: 'sha256' in product of macs[0] (catalina-01) stands without 'package'
                          perhaps    put it beside the package whose checksum it is""");
    }

    @Test
    void an_empty_file_says_what_to_start_from() {
        assertThat(new InventoryOnDisk(directory).complaints("")).isEqualTo("""
                        vms/lab.yaml: the inventory is empty
                          expected   'product' and 'macs'
                          perhaps    start from vms/lab.example.yaml or vms/stubs.yaml""");
    }

    @Test
    void a_file_of_comments_is_empty() {
        assertThat(new InventoryOnDisk(directory).complaints("# soon\n")).isEqualTo("""
                        vms/lab.yaml: the inventory is empty
                          expected   'product' and 'macs'
                          perhaps    start from vms/lab.example.yaml or vms/stubs.yaml""");
    }

    @Test
    void a_list_is_no_inventory() {
        assertThat(new InventoryOnDisk(directory).complaints("- a\n")).isEqualTo("""
                        vms/lab.yaml:1:1: the inventory is not made of keys and values
                          expected   'product' and 'macs'
                          perhaps    start from vms/lab.example.yaml or vms/stubs.yaml""");
    }

    @Test
    void a_text_is_no_inventory() {
        assertThat(new InventoryOnDisk(directory).complaints("hello\n")).isEqualTo("""
                        vms/lab.yaml:1:1: the inventory is not made of keys and values
                          expected   'product' and 'macs'
                          perhaps    start from vms/lab.example.yaml or vms/stubs.yaml""");
    }

    @Test
    void a_tab_is_no_indentation() {
        assertThat(new InventoryOnDisk(directory).complaints("macs:\n\t- name: a\n"))
                .isEqualTo("""
                        vms/lab.yaml:2:1: a tab where YAML wants spaces
                          perhaps    indent with spaces""");
    }

    @Test
    void an_open_quote_is_shown_where_it_opens() {
        assertThat(new InventoryOnDisk(directory).complaints("product: 'x\nmacs: y\n"))
                .isEqualTo("""
                        vms/lab.yaml:1:10: a quote that is never closed opens here
                          perhaps    close it""");
    }

    @Test
    void an_open_bracket_is_shown_where_it_opens() {
        assertThat(new InventoryOnDisk(directory).complaints("macs: [1,\nproduct: x\n"))
                .isEqualTo("""
                        vms/lab.yaml:1:7: a bracket that is never closed opens here
                          perhaps    close it""");
    }

    @Test
    void a_second_colon_in_a_line_wants_quotes() {
        assertThat(new InventoryOnDisk(directory).complaints("type: stub: lab\n"))
                .isEqualTo("""
                        vms/lab.yaml:1:11: a ':' where YAML cannot have one
                          perhaps    put quotes around a text that holds ': ', or mend the indentation""");
    }

    @Test
    void a_text_cannot_begin_with_an_at() {
        assertThat(new InventoryOnDisk(directory).complaints("type: @stub\n")).isEqualTo("""
                        vms/lab.yaml:1:7: a text cannot begin with @
                          perhaps    put quotes around the text""");
    }

    @Test
    void a_key_cannot_be_a_mapping() {
        assertThat(new InventoryOnDisk(directory).complaints("{a: b}: c\n")).isEqualTo("""
                        vms/lab.yaml:1:2: a key that is not a word
                          perhaps    put quotes around a text that begins with { or [""");
    }

    @Test
    void wrong_indentation_is_told() {
        assertThat(new InventoryOnDisk(directory).complaints("macs:\n  - name: a\n   port: 22\n"))
                .isEqualTo("""
                        vms/lab.yaml:3:4: this is not in line with what stands above it
                          expected   as many spaces before it as before the keys or the '-' above that it belongs beside
                          perhaps    look at the indentation of this line and the one above""");
    }

    @Test
    void a_second_document_is_one_too_many() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "---\ntype: lab\n"))
                .isEqualTo("""
                        vms/lab.yaml:7:1: a second YAML document begins here
                          perhaps    an inventory is one document: remove the '---'""");
    }

    @Test
    void an_alias_is_replaced_by_defaults() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "    labels: &all [x]\ndefaults: {labels: *all}\n"))
                .isEqualTo("""
                        vms/lab.yaml:7:20: an alias (*name), which an inventory cannot have
                          perhaps    put what Macs share under 'defaults'""");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(new InventoryOnDisk(directory).complaints("macs: " + "[".repeat(50)))
                .isEqualTo("""
                        vms/lab.yaml:1:27: nested more than 20 levels deep
                          perhaps    look at the brackets and the indentation""");
    }

    @Test
    void an_inventory_that_is_not_there_is_named() {
        assertThat(new InventoryOnDisk(directory).complaintsOf("nowhere.yaml")).isEqualTo("""
                vms/nowhere.yaml: there is no such inventory
                  perhaps    name another file, or none to run the stub Macs""");
    }

    @Test
    void a_directory_is_no_inventory() {
        assertThat(new InventoryOnDisk(directory).complaintsOf("")).isEqualTo("""
                vms: this is a directory
                  perhaps    name the inventory in it""");
    }

    @Test
    void bytes_that_are_no_text_are_no_inventory() {
        InventoryOnDisk inventory =
                new InventoryOnDisk(directory).with("lab.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(inventory.complaintsOf("lab.yaml")).isEqualTo("""
                vms/lab.yaml: not a text in UTF-8
                  perhaps    save it as UTF-8, or name another file""");
    }

    @Test
    void a_file_larger_than_any_inventory_is_not_read() {
        assertThat(new InventoryOnDisk(directory).complaints("# 0123456\n".repeat(100_001)))
                .isEqualTo("""
                vms/lab.yaml: larger than 1000000 bytes
                  perhaps    this is no inventory: name another file""");
    }
}
