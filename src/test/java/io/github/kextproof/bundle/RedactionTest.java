package io.github.kextproof.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    private final Redaction redaction =
            Redaction.of(List.of(Secret.of("hunter2"), Secret.of("hunter2-and-more"), Secret.of("a")));

    @Test
    void a_secret_of_the_inventory_goes_wherever_it_stands() {
        assertThat(redaction.of("user qa, hunter2; then hunter2-and-more")).isEqualTo("user qa, ******; then ******");
    }

    @Test
    void a_secret_of_a_letter_or_two_would_take_the_text_with_it() {
        assertThat(redaction.of("a banana")).isEqualTo("a banana");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "password=abc123, user=qa      | password=******, user=qa",
                "Password: abc123              | Password: ******",
                "\"api_key\": \"abc 123\"      | \"api_key\": ******",
                "enrollment-token = abc123;    | enrollment-token = ******;",
                "the password was wrong        | the password was wrong",
                "tokens counted: 12            | tokens counted: 12",
            })
    void what_a_log_calls_a_secret_goes_up_to_the_next_blank(String said, String shown) {
        assertThat(redaction.of(said)).isEqualTo(shown);
    }

    @Test
    void what_a_profile_calls_a_secret_goes_whole() {
        assertThat(redaction.of(
                        "<key>SCEPChallenge</key>\n\t<string>abc 123</string><key>Name</key><string>x</string>"))
                .isEqualTo("<key>SCEPChallenge</key>\n\t<string>******</string><key>Name</key><string>x</string>");
    }

    @Test
    void a_secret_of_whatever_leads_to_the_mac_goes_as_well(@TempDir Path directory) throws Exception {
        for (String file : List.of("wdav.pkg", "onboarding.py", "known_hosts")) {
            Files.writeString(directory.resolve(file), "something");
        }
        Path inventory = Files.writeString(directory.resolve("lab.yaml"), """
                product: {package: wdav.pkg, onboarding: onboarding.py}
                defaults: {user: qa, login: {password: env:MAC}, sudo: {password: env:SUDO}, host-key: {known-hosts: known_hosts}}
                macs:
                  - name: catalina-01
                    address: 192.0.2.11
                    approval: {vnc: {address: "192.0.2.12:5901", password: env:VNC}}
                    jump: {address: 192.0.2.1, user: qa, login: {password: env:HOP}, host-key: {known-hosts: known_hosts}}
                    reset:
                      commands: [[vmrun, list]]
                      over-ssh: {address: 192.0.2.12, user: qa, login: {password: env:GUESTS}, host-key: {known-hosts: known_hosts}}
                """);
        Map<String, String> words = Map.of(
                "MAC", "mac-word", "SUDO", "sudo-word", "VNC", "vnc-word", "HOP", "hop-word", "GUESTS", "guests-word");
        Entry.Lab mac =
                (Entry.Lab) new InventoryReader(words).read(inventory).entries().get(0);

        assertThat(Redaction.of(mac.host()).of("mac-word, sudo-word, vnc-word, hop-word, guests-word"))
                .isEqualTo("******, ******, ******, ******, ******");
    }

    @Test
    void bytes_without_a_secret_stay_as_they_are() {
        Output bytes = Output.of(new byte[] {(byte) 0xff, 0, 1});

        assertThat(redaction.of(bytes)).isSameAs(bytes);
    }
}
