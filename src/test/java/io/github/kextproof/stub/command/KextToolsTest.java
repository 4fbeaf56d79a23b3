package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KextToolsTest {
    private static final String KEXTUTIL = "/usr/bin/kextutil";
    private static final String PATH = "/Library/Extensions/wdavkext.kext";
    private static final String USAGE = """
            usage: kextutil [options] [--] [kext] ...

            use kextutil -help for a list of options
            """;
    private static final String REJECTED_LINE =
            "Kext rejected due to system policy: <OSKext 0x[0-9a-f]{12} \\[0x[0-9a-f]{12}]>"
                    + " \\{ URL = \"file:///Library/StagedExtensions/Library/Extensions/wdavkext.kext/\","
                    + " ID = \"com.microsoft.wdavkext\" }\n";

    @TempDir
    Path directory;

    private TestMac blocked() {
        return TestMac.catalina(directory).installed("101.19.48");
    }

    private TestMac approved() {
        TestMac mac = TestMac.with(
                        TestMac.definition("10.15.7", "x86_64", "en", "none", false, "presses Allow after 0s"),
                        directory)
                .installed("101.19.48");
        mac.machine.console().openSecurity();
        return mac;
    }

    @Test
    void a_rejected_load_names_the_policy_twice_and_exits_with_27() {
        Ran ran = blocked().asRoot(KEXTUTIL, PATH);

        assertThat(ran.exit()).isEqualTo(27);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .matches(REJECTED_LINE + REJECTED_LINE + "Diagnostics for /Library/Extensions/wdavkext.kext:\n");
    }

    @Test
    void a_rejected_load_names_the_policy_once_on_high_sierra() {
        Ran ran = TestMac.with(TestMac.definition("10.13.6", "x86_64", "en", "none", false, "never"), directory)
                .installed("100.88.54")
                .asRoot(KEXTUTIL, PATH);

        assertThat(ran.err()).matches(REJECTED_LINE + "Diagnostics for /Library/Extensions/wdavkext.kext:\n");
    }

    @Test
    void the_addresses_of_a_rejection_differ_in_every_run() {
        TestMac mac = blocked();

        assertThat(mac.asRoot(KEXTUTIL, PATH).err())
                .isNotEqualTo(mac.asRoot(KEXTUTIL, PATH).err());
    }

    @Test
    void a_rejected_load_brings_the_offer_back() {
        TestMac mac = blocked();
        mac.time.pass(Duration.ofMinutes(30));
        mac.machine.console().openSecurity();
        assertThat(offered(mac)).isFalse();

        mac.asRoot(KEXTUTIL, PATH);
        mac.asQa("/usr/bin/killall", "System Preferences");
        mac.machine.console().openSecurity();

        assertThat(offered(mac)).isTrue();
    }

    private static boolean offered(TestMac mac) {
        return mac.machine.console().desktop().windows().toString().contains("kind=ALLOW");
    }

    @Test
    void an_approved_load_says_nothing() {
        assertThat(approved().asRoot(KEXTUTIL, PATH)).isEqualTo(Ran.quietly());
    }

    @Test
    void an_approved_load_says_so_when_asked_to_be_verbose() {
        assertThat(approved().asRoot(KEXTUTIL, "-v", PATH))
                .isEqualTo(new Ran(0, "", PATH + " successfully loaded (or already loaded).\n"));
    }

    @Test
    void a_missing_path_exits_with_66() {
        assertThat(TestMac.catalina(directory).asRoot(KEXTUTIL, PATH))
                .isEqualTo(Ran.failing(66, "Can't stat " + PATH + " - No such file or directory.\n"));
    }

    @Test
    void a_file_that_is_no_kext_exits_with_64_and_usage() {
        assertThat(blocked().asRoot(KEXTUTIL, "/tmp/wdav.pkg"))
                .isEqualTo(Ran.failing(64, "/tmp/wdav.pkg not of type 'kext'.\n" + USAGE));
    }

    @Test
    void without_any_kext_the_usage_follows() {
        assertThat(blocked().asRoot(KEXTUTIL))
                .isEqualTo(Ran.failing(
                        64,
                        "No kernel extensions specified; name kernel extension bundles\n"
                                + "    following options, or use -bundle-id (-b) and -address (-a).\n" + USAGE));
    }

    @Test
    void without_root_it_exits_with_77() {
        assertThat(blocked().asQa(KEXTUTIL, PATH))
                .isEqualTo(Ran.failing(
                        77, "You must be running as root to load kexts or send personalities into the kernel.\n"));
    }

    @Test
    void an_unknown_identifier_exits_with_1() {
        assertThat(blocked().asRoot(KEXTUTIL, "-b", "com.example.none"))
                .isEqualTo(Ran.failing(1, "Can't find extension with identifier com.example.none.\n"));
    }

    @Test
    void defenders_identifier_stands_for_its_path() {
        assertThat(blocked().asRoot(KEXTUTIL, "-b", "com.microsoft.wdavkext").exit())
                .isEqualTo(27);
    }

    @Test
    void an_unsigned_kext_exits_with_4() throws IOException {
        TestMac mac = blocked();
        Files.delete(mac.real(PATH + "/Contents/_CodeSignature/CodeResources"));

        Ran ran = mac.asRoot(KEXTUTIL, PATH);

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.err())
                .matches("Kext rejected due to invalid signature: <OSKext 0x\\w+ \\[0x\\w+]> \\{ URL ="
                        + " \"file:///Library/Extensions/wdavkext.kext/\", ID = \"com.microsoft.wdavkext\" }\n"
                        + "Diagnostics for /Library/Extensions/wdavkext.kext:\n");
    }

    @Test
    void a_kext_that_everybody_may_write_exits_with_4_and_names_the_files() throws IOException {
        TestMac mac = blocked();
        Path plist = mac.real(PATH + "/Contents/Info.plist");
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(plist));
        permissions.add(PosixFilePermission.OTHERS_WRITE);
        Files.setPosixFilePermissions(plist, permissions);

        Ran ran = mac.asRoot(KEXTUTIL, PATH);

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.err())
                .startsWith("Kext rejected due to improper filesystem permissions: <OSKext ")
                .endsWith("""
                        Diagnostics for /Library/Extensions/wdavkext.kext:
                        Authentication Failures:\s
                            File owner/permissions are incorrect (must be root:wheel, nonwritable by group/other):\s
                                Contents/Info.plist
                        """);
    }

    @Test
    void a_kext_without_its_executable_exits_with_6() throws IOException {
        TestMac mac = approved();
        Files.delete(mac.real(PATH + "/Contents/MacOS/wdavkext"));

        assertThat(mac.asRoot(KEXTUTIL, PATH))
                .isEqualTo(Ran.failing(6, "Failed to load " + PATH + " - (libkern/kext) link error.\n"));
    }

    @Test
    void on_big_sur_kextutil_is_a_shim_over_kmutil() {
        TestMac mac = TestMac.with(TestMac.definition("11.7", "x86_64", "en", "none", false, "never"), directory)
                .holding(PATH + "/Contents/Info.plist", "1");

        assertThat(mac.asRoot(KEXTUTIL, PATH))
                .isEqualTo(Ran.failing(
                        27,
                        "Executing: /usr/bin/kmutil load -p " + PATH + "\n"
                                + "Error Domain=KMErrorDomain Code=27 \"Extension with identifiers"
                                + " com.microsoft.wdavkext not approved to load. Please approve using System"
                                + " Preferences.\" UserInfo={NSLocalizedDescription=Extension with identifiers"
                                + " com.microsoft.wdavkext not approved to load. Please approve using System"
                                + " Preferences.}\n"));
    }

    @Test
    void kextload_is_refused_with_27_too() {
        assertThat(blocked().asRoot("/sbin/kextload", PATH))
                .isEqualTo(Ran.failing(
                        27,
                        PATH + " failed to load - (libkern/kext) system policy prevents loading; check the"
                                + " system/kernel logs for errors or try kextutil(8).\n"));
    }

    @Test
    void kextload_loads_what_is_approved() {
        TestMac mac = approved();
        mac.asRoot("/sbin/kextunload", PATH);

        assertThat(mac.asRoot("/sbin/kextload", PATH)).isEqualTo(Ran.quietly());
        assertThat(mac.machine.kextLoaded()).isTrue();
    }

    @Test
    void kextunload_of_what_is_not_loaded_fails() {
        assertThat(blocked().asRoot("/sbin/kextunload", "-b", "com.microsoft.wdavkext"))
                .isEqualTo(Ran.failing(3, """
                        (kernel) Kext com.microsoft.wdavkext not found for unload request.
                        Failed to unload com.microsoft.wdavkext - (libkern/kext) not found.
                        """));
    }

    @Test
    void kextstat_prints_a_row_for_a_loaded_kext() {
        Ran ran = approved().asQa("/usr/sbin/kextstat", "-l", "-b", "com.microsoft.wdavkext");

        assertThat(ran.out())
                .matches(
                        "  116    0 0xffffff7f83ee4000 0x42000    0x42000    com\\.microsoft\\.wdavkext \\(101\\.19\\.48\\)"
                                + " [0-9A-F-]{36} <5 4 3 2 1>\n");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void kextstat_prints_nothing_for_a_kext_that_is_not_loaded_and_exits_with_0() {
        assertThat(blocked().asQa("/usr/sbin/kextstat", "-l", "-b", "com.microsoft.wdavkext"))
                .isEqualTo(Ran.quietly());
    }

    @Test
    void kextstat_has_a_header_unless_told_to_leave_it_out() {
        assertThat(blocked().asQa("/usr/sbin/kextstat", "-b", "com.microsoft.wdavkext"))
                .isEqualTo(Ran.printing(
                        "Index Refs Address            Size       Wired      Name (Version) UUID <Linked Against>\n"));
    }

    @Test
    void kextstat_lists_apples_extensions_too() {
        assertThat(blocked().asQa("/usr/sbin/kextstat", "-l").out())
                .contains("com.apple.kpi.bsd (19.6.0)")
                .doesNotContain("wdavkext");
    }
}
