package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tools that check and install a package: shasum, pkgutil and installer. */
class PackageToolsTest {
    private static final String PACKAGE = "/tmp/wdav.pkg";
    private static final String CHECKSUM = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @ParameterizedTest
    @CsvSource({
        "pkgutil-microsoft-10.13, signed by a certificate trusted by Mac OS X",
        "pkgutil-microsoft-10.15, signed by a developer certificate issued by Apple for distribution"
    })
    void a_trusted_signature_names_the_team(String transcript, String status) {
        ScriptedShell shell = ScriptedShell.answering(transcript);

        Signature signature = new Pkgutil(shell.mac()).signature(PACKAGE);

        assertThat(signature)
                .isEqualTo(new Signature(
                        true,
                        status,
                        List.of(
                                "Developer ID Installer: Microsoft Corporation (UBF8T346G9)",
                                "Developer ID Certification Authority",
                                "Apple Root CA")));
        assertThat(signature.team()).contains("UBF8T346G9");
        assertThat(shell.lines()).containsExactly("/usr/sbin/pkgutil --check-signature /tmp/wdav.pkg");
    }

    @Test
    void an_unsigned_package_has_no_team() {
        Signature signature = signature("pkgutil-unsigned");

        assertThat(signature).isEqualTo(new Signature(false, "no signature", List.of()));
        assertThat(signature.team()).isEmpty();
    }

    @Test
    void an_untrusted_signature_may_still_claim_a_team() {
        Signature signature = signature("pkgutil-untrusted");

        assertThat(signature.trusted()).isFalse();
        assertThat(signature.status()).isEqualTo("signed by untrusted certificate");
        assertThat(signature.team()).contains("UBF8T346G9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed by a certificate that has since expired", "signed by someone", "revoked signature"})
    void a_status_that_is_not_known_to_be_good_is_not_trusted_even_with_exit_0(String status) {
        ScriptedShell shell = new ScriptedShell().then(0, "   Status: " + status + "\n", "");

        assertThat(new Pkgutil(shell.mac()).signature(PACKAGE).trusted()).isFalse();
    }

    @Test
    void a_team_counts_only_in_the_first_certificate() {
        assertThat(new Signature(true, "x", List.of("Somebody", "Authority (UBF8T346G9)")).team())
                .isEmpty();
    }

    @Test
    void a_package_that_cannot_be_read_is_an_error() {
        assertThatThrownBy(() -> signature("pkgutil-missing"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("pkgutil gave no signature status:"
                        + " it printed 'Could not open package: /tmp/wdav.pkg' and ended with exit 1");
    }

    @Test
    void a_package_is_installed_as_root_on_the_macs_own_volume() {
        ScriptedShell shell = ScriptedShell.answering("installer-fresh");

        Installation installation = new Installer(shell.mac()).install(PACKAGE, Duration.ofMinutes(10));

        assertThat(installation)
                .isEqualTo(new Installation.Succeeded("installer: Package name is Microsoft Defender ATP\n"
                        + "installer: Installing at base path /\ninstaller: The install was successful."));
        assertThat(shell.lines())
                .containsExactly("/usr/bin/sudo -n -- /usr/sbin/installer -pkg /tmp/wdav.pkg -target /");
        assertThat(shell.deadlines()).containsExactly(Duration.ofMinutes(10));
    }

    @Test
    void an_upgrade_is_an_installation_too() {
        assertThat(install(ScriptedShell.answering("installer-upgrade"))).isInstanceOf(Installation.Succeeded.class);
    }

    @Test
    void a_failed_installation_keeps_its_text_and_its_outcome() {
        assertThat(install(ScriptedShell.answering("installer-failed")))
                .isInstanceOfSatisfying(Installation.Failed.class, failed -> {
                    assertThat(failed.text()).contains("installer: The install failed (The Installer encountered");
                    assertThat(failed.outcome().exited(1)).isTrue();
                });
    }

    @Test
    void a_failure_that_exits_with_0_is_a_failure() {
        ScriptedShell shell = new ScriptedShell().then(0, "installer: The install failed (...)\n", "");

        assertThat(install(shell)).isInstanceOf(Installation.Failed.class);
    }

    @Test
    void a_checksum_is_64_hex_digits() {
        ScriptedShell shell = ScriptedShell.answering("shasum");

        assertThat(new Shasum(shell.mac()).sha256(PACKAGE)).isEqualTo(CHECKSUM);
        assertThat(shell.lines()).containsExactly("/usr/bin/shasum -a 256 /tmp/wdav.pkg");
    }

    @Test
    void a_large_file_may_have_a_deadline_of_its_own() {
        ScriptedShell shell = ScriptedShell.answering("shasum");

        new Shasum(shell.mac()).sha256(PACKAGE, Duration.ofMinutes(2));

        assertThat(shell.deadlines()).containsExactly(Duration.ofMinutes(2));
    }

    @Test
    void the_backslash_before_an_escaped_name_is_no_part_of_the_checksum() {
        ScriptedShell shell = new ScriptedShell().then(0, "\\" + CHECKSUM + "  /tmp/a\\\\b\n", "");

        assertThat(new Shasum(shell.mac()).sha256("/tmp/a\\b")).isEqualTo(CHECKSUM);
    }

    @Test
    void a_file_without_a_checksum_is_an_error() {
        assertThatThrownBy(() ->
                        new Shasum(ScriptedShell.answering("shasum-missing").mac()).sha256(PACKAGE))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("shasum failed: it printed 'shasum: /tmp/wdav.pkg: No such file or directory'"
                        + " and ended with exit 1");
    }

    @Test
    void one_command_tells_whether_a_file_is_there_and_its_checksum() {
        ScriptedShell shell = ScriptedShell.answering("shasum");

        assertThat(new Shasum(shell.mac()).find(PACKAGE)).contains(CHECKSUM);
        assertThat(new Shasum(ScriptedShell.answering("shasum-missing").mac()).find(PACKAGE))
                .isEmpty();
        assertThat(shell.lines()).containsExactly("/usr/bin/shasum -a 256 /tmp/wdav.pkg");
    }

    @Test
    void a_shasum_that_ends_otherwise_is_no_missing_file() {
        ScriptedShell shell = new ScriptedShell().then(2, "", "Can't locate Digest/SHA.pm in @INC\n");

        assertThatThrownBy(() -> new Shasum(shell.mac()).find(PACKAGE))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("shasum failed: it printed 'Can't locate Digest/SHA.pm in @INC' and ended with exit 2");
    }

    private static Signature signature(String transcript) {
        return new Pkgutil(ScriptedShell.answering(transcript).mac()).signature(PACKAGE);
    }

    private static Installation install(ScriptedShell shell) {
        return new Installer(shell.mac()).install(PACKAGE, Duration.ofMinutes(10));
    }
}
