package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The article's manual steps, typed one after the other. */
class ArticleTest {
    private static final String PANE = "x-apple.systempreferences:com.apple.preference.security?General";
    private static final String KEXT = "/Library/Extensions/wdavkext.kext";

    @TempDir
    Path directory;

    private TestMac boot(String macos, String locale, String person, String version) {
        return TestMac.with(TestMac.definition(macos, "x86_64", locale, "none", false, person), directory)
                .installed(version)
                .onboarded();
    }

    private static List<String> window(TestMac mac, String process) {
        return mac.asQa(
                        "/usr/bin/osascript",
                        "-e",
                        "tell application \"System Events\" to tell process \"" + process
                                + "\" to entire contents of window 1")
                .out()
                .lines()
                .toList();
    }

    private static boolean allowIsOffered(TestMac mac) {
        return window(mac, "System Preferences").stream().anyMatch(line -> line.contains("Microsoft Corporation"));
    }

    private static boolean bannerIsShown(TestMac mac) {
        return window(mac, "Microsoft Defender ATP").stream()
                .anyMatch(line -> line.startsWith("AXGroup\t460\t104\t760\t56\t"));
    }

    private static String available(TestMac mac) {
        return mac.asQa("/usr/local/bin/mdatp", "health", "--field", "real_time_protection_available")
                .out();
    }

    private static String allowed(TestMac mac) {
        return mac.asRoot(
                        "/usr/bin/sqlite3",
                        "/var/db/SystemPolicyConfiguration/KextPolicy",
                        "select allowed from kext_policy where team_id='UBF8T346G9' and"
                                + " bundle_id='com.microsoft.wdavkext'")
                .out();
    }

    @Test
    void allow_within_30_minutes_brings_protection() {
        TestMac mac = boot("10.15.7", "zh-TW", "presses Allow after 2m", "101.19.48");
        mac.asQa("/usr/bin/open", "/Applications/Microsoft Defender ATP.app");
        mac.asQa("/usr/bin/open", PANE);
        assertThat(allowIsOffered(mac)).isTrue();
        assertThat(bannerIsShown(mac)).isTrue();
        assertThat(allowed(mac)).isEqualTo("0\n");

        mac.time.pass(Duration.ofMinutes(3));

        assertThat(allowed(mac)).isEqualTo("1\n");
        assertThat(available(mac)).isEqualTo("true\n");
        assertThat(bannerIsShown(mac)).isFalse();
        assertThat(mac.asQa("/usr/sbin/kextstat", "-l", "-b", "com.microsoft.wdavkext")
                        .out())
                .isNotEmpty();
    }

    @Test
    void after_30_minutes_kextutil_brings_the_offer_back_and_then_succeeds() {
        TestMac mac = boot("10.14.6", "ja-JP", "presses Allow after 2m", "101.19.48");
        mac.time.pass(Duration.ofMinutes(31));
        mac.asQa("/usr/bin/open", PANE);
        assertThat(allowIsOffered(mac)).isFalse();
        assertThat(available(mac)).isEqualTo("false\n");

        assertThat(mac.asQa("/usr/bin/sudo", "/usr/bin/kextutil", KEXT).exit()).isEqualTo(27);
        mac.asQa("/usr/bin/open", PANE);
        assertThat(allowIsOffered(mac)).as("an open pane is not refreshed").isFalse();
        mac.asQa("/usr/bin/osascript", "-e", "tell application \"System Preferences\" to quit");
        mac.asQa("/usr/bin/open", PANE);
        assertThat(allowIsOffered(mac)).isTrue();
        mac.time.pass(Duration.ofMinutes(2));

        assertThat(mac.asQa("/usr/bin/sudo", "/usr/bin/kextutil", KEXT)).isEqualTo(Ran.quietly());
        mac.time.pass(Duration.ofSeconds(2));
        assertThat(available(mac)).isEqualTo("true\n");
    }

    @Test
    void a_person_who_comes_late_changes_nothing() {
        TestMac mac = boot("10.13.6", "it-IT", "late", "101.19.48");
        mac.asQa("/usr/bin/open", PANE);

        mac.time.pass(Duration.ofHours(1));

        assertThat(mac.machine.console().presses()).hasSize(1);
        assertThat(allowed(mac)).isEqualTo("0\n");
        assertThat(available(mac)).isEqualTo("false\n");
    }
}
