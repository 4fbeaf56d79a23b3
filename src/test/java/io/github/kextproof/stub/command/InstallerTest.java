package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.machine.StubDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerTest {
    private static final String[] INSTALL = {"/usr/sbin/installer", "-pkg", "/tmp/wdav.pkg", "-target", "/"};
    private static final String UNINSTALLER = "/Library/Application Support/Microsoft/Defender/uninstall/uninstall";

    @TempDir
    Path directory;

    private TestMac mac() {
        return TestMac.catalina(directory).holding("/tmp/wdav.pkg", "101.19.48");
    }

    @Test
    void a_fresh_installation_says_what_it_does() {
        assertThat(mac().asRoot(INSTALL)).isEqualTo(Ran.printing("""
                                installer: Package name is Microsoft Defender ATP
                                installer: Installing at base path /
                                installer: The install was successful.
                                """));
    }

    @Test
    void it_leaves_the_products_files() {
        TestMac mac = mac();

        mac.asRoot(INSTALL);

        assertThat(List.of(
                        "/Applications/Microsoft Defender ATP.app/Contents/Info.plist",
                        "/Library/Extensions/wdavkext.kext/Contents/Info.plist",
                        "/Library/LaunchDaemons/com.microsoft.fresno.plist",
                        "/usr/local/bin/mdatp",
                        UNINSTALLER))
                .allSatisfy(path -> assertThat(mac.real(path)).exists());
        assertThat(mac.real("/Library/Logs/Microsoft/mdatp/install.log"))
                .content()
                .startsWith("preinstall com.microsoft.wdav begin [2020-11-20 07:00:00 +0000] 804\n");
    }

    @Test
    void a_second_installation_is_an_upgrade() {
        TestMac mac = mac();
        mac.asRoot(INSTALL);

        assertThat(mac.asRoot(INSTALL).out()).isEqualTo("""
                        installer: Package name is Microsoft Defender ATP
                        installer: Upgrading at base path /
                        installer: The upgrade was successful.
                        """);
    }

    @Test
    void a_downgrade_fails() {
        TestMac mac = mac();
        mac.asRoot(INSTALL);

        Ran ran = mac.holding("/tmp/wdav.pkg", "100.88.54").asRoot(INSTALL);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("installer: The upgrade failed. (The Installer encountered an error");
    }

    @Test
    void it_needs_root() {
        assertThat(mac().asQa(INSTALL))
                .isEqualTo(Ran.failing(1, "installer: Must be run as root to install this package.\n"));
    }

    @Test
    void a_missing_package_is_an_invalid_path() {
        assertThat(TestMac.catalina(directory).asRoot(INSTALL))
                .isEqualTo(Ran.failing(
                        1, "installer: Error - the package path specified was invalid: '/tmp/wdav.pkg'.\n"));
    }

    @Test
    void a_file_that_is_no_package_cannot_be_opened() {
        assertThat(TestMac.catalina(directory)
                        .holding("/tmp/wdav.pkg", List.of("<html>not found</html>"))
                        .asRoot(INSTALL))
                .isEqualTo(Ran.failing(
                        1, "installer: Error - the package at path \"/tmp/wdav.pkg\" could not be opened.\n"));
    }

    @Test
    void it_does_not_wait_for_allow_on_a_managed_mac() {
        StubDefinition managed = new StubDefinition(
                "mac-01",
                "10.15.7",
                "x86_64",
                "en",
                "intune",
                "qa",
                "secret",
                List.of(),
                false,
                1,
                "never",
                Duration.ofDays(1));

        // The clock stands still: a wait would never end.
        assertThat(TestMac.with(managed, directory)
                        .holding("/tmp/wdav.pkg", "101.19.48")
                        .asRoot(INSTALL)
                        .exit())
                .isZero();
    }

    @Test
    void the_signature_of_the_package_names_its_chain() {
        Ran ran = mac().asQa("/usr/sbin/pkgutil", "--check-signature", "/tmp/wdav.pkg");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines().filter(line -> !line.matches("\\s{7,}.*")))
                .containsExactly(
                        "Package \"wdav.pkg\":",
                        "   Status: signed by a developer certificate issued by Apple for distribution",
                        "   Certificate Chain:",
                        "    1. Developer ID Installer: Microsoft Corporation (UBF8T346G9)",
                        "    2. Developer ID Certification Authority",
                        "    3. Apple Root CA");
        assertThat(ran.out()).contains("       SHA256 Fingerprint:\n           ");
    }

    @Test
    void a_file_that_is_no_package_has_no_signature() {
        assertThat(mac().holding("/tmp/other.pkg", List.of("nothing"))
                        .asQa("/usr/sbin/pkgutil", "--check-signature", "/tmp/other.pkg"))
                .isEqualTo(new Ran(1, "Package \"other.pkg\":\n   Status: no signature\n", ""));
    }

    @Test
    void a_receipt_comes_and_goes_with_the_product() {
        TestMac mac = mac();
        assertThat(mac.asQa("/usr/sbin/pkgutil", "--pkg-info", "com.microsoft.wdav"))
                .isEqualTo(Ran.failing(1, "No receipt for 'com.microsoft.wdav' found at '/'.\n"));

        mac.asRoot(INSTALL);

        assertThat(mac.asQa("/usr/sbin/pkgutil", "--pkg-info", "com.microsoft.wdav"))
                .isEqualTo(Ran.printing("""
                                package-id: com.microsoft.wdav
                                version: 101.19.48
                                volume: /
                                location: /
                                install-time: 1605855600
                                """));
    }

    @Test
    void the_uninstaller_removes_everything_but_the_policy() {
        TestMac mac = mac();
        mac.asRoot(INSTALL);

        assertThat(mac.asQa("/usr/bin/sudo", UNINSTALLER)).isEqualTo(Ran.quietly());

        assertThat(mac.asQa("/usr/local/bin/mdatp", "health").exit()).isEqualTo(127);
        assertThat(mac.real("/Library/Extensions/wdavkext.kext")).doesNotExist();
        assertThat(mac.machine.policy()).hasSize(1);
    }

    @Test
    void the_onboarding_script_brings_the_licence() {
        TestMac mac = mac().holding("/tmp/onboarding.py", List.of("# writes com.microsoft.wdav.atp.plist"));
        mac.asRoot(INSTALL);

        assertThat(mac.asRoot("/usr/bin/python", "/tmp/onboarding.py"))
                .isEqualTo(Ran.printing(
                        "Generating /Library/Application Support/Microsoft/Defender/com.microsoft.wdav.atp.plist"
                                + " ... (You may be required to enter sudos password)\n"));
        assertThat(mac.asQa("/usr/local/bin/mdatp", "health", "--field", "licensed"))
                .isEqualTo(Ran.printing("true\n"));
    }

    @Test
    void another_script_is_not_simulated() {
        TestMac mac = mac().holding("/tmp/other.py", List.of("print(1)"));

        assertThat(mac.asRoot("/usr/bin/python", "/tmp/other.py").exit()).isEqualTo(127);
        assertThat(mac.unknown).containsExactly("python /tmp/other.py");
    }
}
