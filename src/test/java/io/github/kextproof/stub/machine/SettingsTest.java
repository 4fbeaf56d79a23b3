package io.github.kextproof.stub.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.stub.files.MacFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path directory;

    private Machine mac() {
        return Machine.boot(
                new StubDefinition(
                        "mac-01",
                        "10.15.7",
                        "x86_64",
                        "en",
                        "none",
                        "qa",
                        "secret",
                        List.of(),
                        false,
                        1,
                        "never",
                        Duration.ZERO),
                new MacFiles(directory),
                new ManualTime());
    }

    @Test
    void an_unknown_key_names_those_that_there_are() {
        assertThatThrownBy(() -> mac().set("kext.load", "false"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a stub Mac has no 'kext.load' to set: expected one of accessibility, allow.clicks,"
                        + " allow.keys, automation, banner, cli, clock.offset, clock.stopped, consent, consent.teams,"
                        + " console.user, daemon, detection, detection.action, detection.delay, disk.free, enrollment,"
                        + " enrollment.approved, health.FIELD, health.attention, health.json.FIELD, health.managed,"
                        + " health.text.FIELD, kext.bundle, kext.loaded, kext.refuses, kext.version, keyboard.access,"
                        + " lease, login.noise, macos, offer, offer.developer, onboarding, output, person,"
                        + " policy.allowed, policy.mdm, policy.readable, policy.team, power.display-sleep,"
                        + " power.sleep, product.files, product.installed, product.second, product.version,"
                        + " profile.kext, profile.restrictive, restart, restart.needed, screen-recording,"
                        + " screen.appearance, screen.display, screen.locked, screen.scale, sip, snapshot, sudo,"
                        + " uninstaller, updates");
    }

    @Test
    void the_beginning_of_a_key_is_no_key() {
        assertThatThrownBy(() -> mac().set("health.", "true")).hasMessageStartingWith("a stub Mac has no 'health.' to");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kext.loaded        | maybe    | true, false or actual
            kext.refuses       | yes      | true or false
            kext.bundle        | broken   | intact, missing, unsigned, wrong-owner or damaged
            policy.allowed     | 1        | true, false or absent
            policy.team        | Paragon  | a team identifier such as UBF8T346G9
            banner             | hidden   | automatic, shown, absent or no-window
            offer              | many     | automatic, shown, gone or several
            offer.developer    | ``       | the name of a developer
            daemon             | dead     | running or stopped
            cli                | new      | automatic, modern, legacy or both
            product.installed  | true     | false
            product.files      | gone     | missing
            restart            | always   | automatic-login, login-window or never
            uninstaller        | breaks   | works, fails or leaves-daemon
            onboarding         | found    | actual or lost
            enrollment         | kandji   | none, jamf or intune
            profile.kext       | there    | present, absent or other-team
            console.user       | root     | the short name of a user, or nobody
            screen.display     | off      | on, asleep or black
            screen.appearance  | blue     | light or dark
            screen.scale       | 3x       | 1x or 2x
            sudo               | maybe    | nopasswd, password, wrong-password, expired, terminal or not-allowed
            sip                | off      | enabled, disabled or custom
            consent            | off      | enabled or disabled
            macos              | 10.12.6  | a version of macOS from 10.13 to 12, such as 10.15.7
            clock.offset       | tomorrow | a duration such as 1h or -1h
            disk.free          | much     | a size such as 0B, 10MB or 2GB
            output             | pretty   | plain, crlf or escape-codes
            """)
    void a_value_that_nobody_understands_is_refused(String key, String value, String expected) {
        assertThatThrownBy(() -> mac().set(key, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + value + "' is nothing that " + key + " can be: expected " + expected);
    }

    @Test
    void what_a_person_does_is_refused_in_the_inventorys_words() {
        assertThatThrownBy(() -> mac().set("person", "shrugs"))
                .hasMessage("'shrugs' is nothing a person does: expected 'presses Allow after 2m' (s, m or h), 'never',"
                        + " 'late' or 'presses in a stale window'");
    }

    @Test
    void the_login_says_what_it_adds_to_every_command() {
        Machine mac = mac();

        assertThat(mac.loginNoise()).isEmpty();
        assertThat(mac.outputForm()).isEqualTo(OutputForm.PLAIN);

        mac.set("login.noise", "welcome back\n");
        mac.set("output", "escape-codes");

        assertThat(mac.loginNoise()).isEqualTo("welcome back\n");
        assertThat(mac.outputForm()).isEqualTo(OutputForm.ESCAPE_CODES);
    }
}
