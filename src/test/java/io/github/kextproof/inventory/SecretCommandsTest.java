package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.LAB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that a program prints. */
class SecretCommandsTest {
    private static final String SUDO = LAB + "    sudo: {password: {command: [./secret]}}\n";

    @TempDir
    Path directory;

    private InventoryOnDisk inventory;

    @BeforeEach
    void prepare() {
        inventory = new InventoryOnDisk(directory);
    }

    /** An executable beside the inventory, in the language of sh. */
    private void program(String name, String lines) throws IOException {
        inventory.with(name, "#!/bin/sh\n" + lines + "\n");
        assertThat(directory.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    private Host host(String yaml) {
        return ((Entry.Lab) inventory.entry(yaml)).host();
    }

    @Test
    void what_a_program_prints_is_the_secret_without_its_last_line_feed() throws IOException {
        program("secret", "printf '%s\\n' \"$1 $2\"; echo unlocked >&2");

        Host host = host(LAB + "    sudo: {password: {command: [./secret, correct horse, '$HOME']}}\n");

        assertThat(host.sudo()).isEqualTo(new SudoRule.WithPassword(Secret.of("correct horse $HOME")));
    }

    @Test
    void a_program_without_a_path_is_looked_for_in_the_PATH() {
        Host host = host(LAB.replace("agent", "{password: {command: [printf, correct horse]}}"));

        assertThat(host.access().login()).isEqualTo(new Login.Password(Secret.of("correct horse")));
    }

    @Test
    void the_same_command_runs_once_however_many_want_its_secret() throws IOException {
        program("secret", "echo run >> '" + directory + "/runs'; echo hunter2");

        Host host = host(SUDO.replace("agent", "{password: {command: [./secret]}}"));

        assertThat(host.access().login()).isEqualTo(new Login.Password(Secret.of("hunter2")));
        assertThat(host.sudo()).isEqualTo(new SudoRule.WithPassword(Secret.of("hunter2")));
        assertThat(Files.readString(directory.resolve("runs"))).isEqualTo("run\n");
    }

    @Test
    void its_standard_input_is_empty() throws IOException {
        program("secret", "cat; echo hunter2");

        assertThat(host(SUDO).sudo()).isEqualTo(new SudoRule.WithPassword(Secret.of("hunter2")));
    }

    @Test
    void a_program_that_is_not_there_is_named() {
        assertThat(inventory.complaints(SUDO)).isEqualTo("""
                        vms/lab.yaml:8:22: sudo.password of macs[0] (catalina-01) is printed by a program that cannot be started
                          actual     vms/secret is not there, or is not executable
                          perhaps    install it, or write its path; no shell is asked, so that its aliases do not count""");
    }

    @Test
    void a_program_that_fails_is_quoted_but_never_with_what_it_printed() throws IOException {
        program("secret", "echo hunter2; echo 'no item, not even hunter2' >&2; exit 44");

        assertThat(inventory.complaints(SUDO)).isEqualTo("""
                        vms/lab.yaml:8:22: sudo.password of macs[0] (catalina-01) is printed by vms/secret, which failed with exit 44
                          actual     no item, not even ******
                          perhaps    try the command by hand, as the user that runs kextproof""");
    }

    @Test
    void a_program_that_prints_nothing_is_named_and_what_it_says_elsewhere_may_be_the_secret() throws IOException {
        program("secret", "echo; echo hunter2 >&2");

        assertThat(inventory.complaints(SUDO)).isEqualTo("""
                        vms/lab.yaml:8:22: sudo.password of macs[0] (catalina-01) is printed by vms/secret, which printed nothing
                          actual     something on standard error, which is not shown
                          perhaps    the secret has to come on standard output; try the command by hand""");
    }

    @Test
    void a_program_that_prints_more_than_a_secret_is_named() throws IOException {
        program("secret", "printf 'keychain: login\\nacct: hunter2\\n'");

        assertThat(inventory.complaints(SUDO)).isEqualTo("""
                        vms/lab.yaml:8:22: sudo.password of macs[0] (catalina-01) is printed by vms/secret, which printed 2 lines
                          perhaps    have it print the secret and nothing else: 'security find-generic-password' needs -w for that""");
    }

    @Test
    void a_program_that_prints_far_too_much_is_named() throws IOException {
        program("secret", "head -c 5000 /dev/zero | tr '\\0' x");

        assertThat(inventory.complaints(SUDO)).isEqualTo("""
                        vms/lab.yaml:8:22: sudo.password of macs[0] (catalina-01) is printed by vms/secret, which printed more than 4096 characters
                          perhaps    have it print the secret and nothing else""");
    }

    @Test
    void a_program_that_prints_no_text_is_named() throws IOException {
        program("secret", "printf '\\377\\376'");

        assertThat(inventory.complaints(SUDO)).isEqualTo("""
                        vms/lab.yaml:8:22: sudo.password of macs[0] (catalina-01) is printed by vms/secret, which printed what is no text in UTF-8
                          perhaps    have it print the secret and nothing else""");
    }

    @Test
    void a_program_that_waits_for_somebody_is_ended() throws IOException {
        program("secret", "exec sleep 600");
        SecretCommands commands = new SecretCommands(Duration.ofSeconds(1));

        SecretCommands.Answer answer = commands.ask(
                "sudo.password", List.of(directory.resolve("secret").toString()));

        assertThat(answer.complaint().orElseThrow().what())
                .isEqualTo("sudo.password is printed by " + directory.resolve("secret")
                        + ", which did not end within 1 s");
    }

    @Test
    void a_secret_in_place_of_a_command_is_never_repeated() {
        assertThat(inventory.complaints(LAB + "    sudo: {password: {command: hunter2}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:32: sudo.password.command of macs[0] (catalina-01) must be a list of words, a program and its arguments, such as [security, find-generic-password, -w, -s, lab]
                          actual     not shown, since it may be a secret""");
        assertThat(inventory.complaints(LAB + "    sudo: {password: {hunter2: x}}\n"))
                .isEqualTo("""
                        vms/lab.yaml:8:22: sudo.password of macs[0] (catalina-01) lacks 'command'
                          expected   a list of words, a program and its arguments, such as [security, find-generic-password, -w, -s, lab]
                          perhaps    add 'command: [security, find-generic-password, -w, -s, lab]'""");
        assertThat(inventory.complaints(LAB + "    sudo: {password: {command: [x], hunter2: x}}\n"))
                .doesNotContain("hunter2")
                .contains("sudo.password of macs[0] (catalina-01) is no reference to a secret");
    }
}
