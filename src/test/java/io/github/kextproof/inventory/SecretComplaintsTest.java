package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.LAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References to secrets that lead nowhere, and secrets where a reference should be. */
class SecretComplaintsTest {
    @TempDir
    Path directory;

    @Test
    void a_password_in_the_file_is_refused_and_never_repeated() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("agent", "{password: hunter2}")))
                .isEqualTo("""
                        vms/lab.yaml:6:23: login.password of macs[0] (catalina-01) is no reference to a secret
                          expected   env:NAME, file:PATH or {command: [PROGRAM, WORD]}
                          perhaps    keep it elsewhere and write env:NAME (an environment variable), file:PATH (a file) or {command: [PROGRAM, WORD]} (what a program prints)""");
    }

    @Test
    void a_number_as_a_password_is_refused_and_never_repeated() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB + "    sudo: {password: 31415926}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:22: sudo.password of macs[0] (catalina-01) is no reference to a secret
                          expected   env:NAME, file:PATH or {command: [PROGRAM, WORD]}
                          perhaps    keep it elsewhere and write env:NAME (an environment variable), file:PATH (a file) or {command: [PROGRAM, WORD]} (what a program prints)""");
    }

    @Test
    void a_password_in_place_of_a_login_or_sudo_is_never_repeated() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("agent", "hunter2") + "    sudo: 31415926\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:12: login of macs[0] (catalina-01) must be agent, {key: FILE}, {key: FILE, passphrase: env:NAME} or {password: env:NAME}
                          actual     not shown, since it may be a secret
                        vms/lab.yaml:8:11: sudo of macs[0] (catalina-01) must be nopasswd, {password: env:NAME}, or on a stub Mac password
                          actual     not shown, since it may be a secret""");
    }

    @Test
    void a_reference_to_no_variable_s_name_is_never_repeated() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("agent", "{password: env:hunter 2}")))
                .isEqualTo("""
                        vms/lab.yaml:6:23: login.password of macs[0] (catalina-01) is no reference to a secret
                          expected   env:NAME, file:PATH or {command: [PROGRAM, WORD]}
                          perhaps    keep it elsewhere and write env:NAME (an environment variable), file:PATH (a file) or {command: [PROGRAM, WORD]} (what a program prints)""");
    }

    @Test
    void a_variable_that_is_not_set_is_named() {
        assertThat(new InventoryOnDisk(directory).complaints(LAB.replace("agent", "{password: env:LAB_PASSWORD}")))
                .isEqualTo("""
                        vms/lab.yaml:6:23: login.password of macs[0] (catalina-01) is in the environment variable LAB_PASSWORD, which is not set
                          perhaps    set it before the run: export LAB_PASSWORD=...""");
    }

    @Test
    void a_variable_that_is_empty_is_named() {
        assertThat(new InventoryOnDisk(directory)
                        .variable("EMPTY", "")
                        .complaints(LAB.replace("agent", "{password: env:EMPTY}")))
                .isEqualTo("""
                        vms/lab.yaml:6:23: login.password of macs[0] (catalina-01) is in the environment variable EMPTY, which is empty
                          perhaps    give it a value before the run""");
    }

    @Test
    void a_secret_s_file_that_is_not_there_is_named() {
        assertThat(new InventoryOnDisk(directory)
                        .complaints(LAB.replace("agent", "{key: known_hosts, passphrase: file:~/secret}")))
                .isEqualTo("""
                        vms/lab.yaml:6:43: login.passphrase of macs[0] (catalina-01) names a file that is not there
                          actual     vms/home/secret
                          perhaps    paths are relative to the inventory; ~/ is your home directory""");
    }

    @Test
    void a_secret_s_file_that_is_empty_is_named() {
        assertThat(new InventoryOnDisk(directory)
                        .with("secret", "\n")
                        .complaints(LAB + "    sudo: {password: file:secret}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:22: sudo.password of macs[0] (catalina-01) is in a file that is empty
                          actual     vms/secret
                          perhaps    write the secret into it, and nothing else""");
    }

    @Test
    void a_secret_s_file_that_is_no_text_is_named() {
        assertThat(new InventoryOnDisk(directory)
                        .with("secret", new byte[] {(byte) 0xff, 0})
                        .complaints(LAB + "    sudo: {password: file:secret}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:22: sudo.password of macs[0] (catalina-01) is in a file that is no text in UTF-8
                          actual     vms/secret
                          perhaps    write the secret into it, and nothing else""");
    }
}
