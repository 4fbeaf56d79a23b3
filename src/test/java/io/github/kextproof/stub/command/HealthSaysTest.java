package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthSaysTest {
    private static final String MDATP = "/usr/local/bin/mdatp";

    @TempDir
    Path directory;

    private TestMac mac(String version) {
        return TestMac.catalina(directory).installed(version).onboarded();
    }

    private static List<String> lines(TestMac mac, String part) {
        return mac.asQa(MDATP, "health")
                .out()
                .lines()
                .filter(line -> line.contains(part))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    private static String json(TestMac mac) {
        return mac.asQa(MDATP, "health", "--output", "json").out();
    }

    @Test
    void available_and_enabled_are_short_for_the_fields_of_real_time_protection() {
        TestMac mac = mac("101.19.48");
        mac.machine.set("health.available", "true");
        mac.machine.set("health.enabled", "false");

        assertThat(lines(mac, "real_time_protection_"))
                .containsExactly(
                        "real_time_protection_enabled : false",
                        "real_time_protection_available : true",
                        "real_time_protection_subsystem : \"kernel_extension\"");
        assertThat(json(mac))
                .contains("\"realTimeProtectionEnabled\":{\"value\":false},\"realTimeProtectionAvailable\":true,");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            real_time_protection_subsystem, unavailable, unavailable, `"unavailable"`
            real_time_protection_subsystem, none, `"none"`, `"none"`
            org_id, null, null, null
            licensed, true, true, true
            licensed, N/A, N/A, `"N/A"`
            definitions_updated_minutes_ago, 90000, 90000, 90000
            health_issues, `["rtp", "av"]`, `["rtp", "av"]`, `["rtp","av"]`
            passive_mode_enabled, true, true, `{"value":true}`
            brand_new, 7, 7, 7
            brand_new, hello, `"hello"`, `"hello"`
            """)
    void values_are_printed_as_the_field_is(String field, String value, String text, String json) {
        TestMac mac = mac("101.19.48");
        mac.machine.set("health." + field, value);

        assertThat(lines(mac, field)).containsExactly(field + " : " + text);
        assertThat(json(mac)).contains("\"" + HealthEntry.camelCase(field) + "\":" + json);
        assertThat(mac.asQa(MDATP, "health", "--field", field)).isEqualTo(Ran.printing(text + "\n"));
    }

    @Test
    void a_missing_field_is_in_neither_form_until_the_truth_is_back() {
        TestMac mac = mac("101.19.48");
        mac.machine.set("health.available", "missing");

        assertThat(lines(mac, "real_time_protection_available")).isEmpty();
        assertThat(json(mac)).doesNotContain("realTimeProtectionAvailable");

        mac.machine.set("health.available", "actual");
        assertThat(lines(mac, "real_time_protection_available"))
                .containsExactly("real_time_protection_available : false");
    }

    @Test
    void text_and_json_may_contradict_each_other() {
        TestMac mac = mac("101.19.48");
        mac.machine.set("health.json.available", "true");
        mac.machine.set("health.text.healthy", "true");

        assertThat(lines(mac, "real_time_protection_available"))
                .containsExactly("real_time_protection_available : false");
        assertThat(lines(mac, "healthy")).containsExactly("healthy : true");
        assertThat(json(mac)).startsWith("{\"healthy\":false,").contains("\"realTimeProtectionAvailable\":true,");
    }

    @Test
    void named_fields_carry_the_mark_of_a_managed_one() {
        TestMac mac = mac("101.19.48");
        mac.machine.set("health.managed", "enabled, passive_mode_enabled");

        assertThat(lines(mac, "[managed]"))
                .containsExactly(
                        "passive_mode_enabled : false [managed]", "real_time_protection_enabled : true [managed]");
    }

    @Test
    void a_line_asks_for_attention_before_the_listing() {
        TestMac mac = mac("101.19.48");
        mac.machine.set("health.attention", "Definitions are out of date.");

        assertThat(mac.asQa(MDATP, "health").out()).startsWith("ATTENTION: Definitions are out of date.\nhealthy ");
        assertThat(mac.asQa(MDATP, "health", "--field", "licensed"))
                .isEqualTo(Ran.printing("ATTENTION: Definitions are out of date.\ntrue\n"));

        mac.machine.set("health.attention", "");
        assertThat(mac.asQa(MDATP, "health").out()).startsWith("healthy ");
    }

    @Test
    void the_old_command_line_says_the_same() {
        TestMac mac = mac("100.88.54");
        mac.machine.set("health.available", "unavailable");
        mac.machine.set("health.org_id", "missing");
        mac.machine.set("health.attention", "Something is odd.");
        mac.machine.set("product.version", "100.99.99");

        List<String> lines = mac.asQa(MDATP, "--health").out().lines().toList();

        assertThat(lines)
                .startsWith("ATTENTION: Something is odd.", "appVersion                              : \"100.99.99\"")
                .contains("realTimeProtectionAvailable             : unavailable")
                .noneMatch(line -> line.startsWith("orgId"));
    }

    @Test
    void another_version_is_reported_than_is_installed() {
        TestMac mac = mac("101.19.48");
        mac.machine.set("product.version", "101.99.99");

        assertThat(lines(mac, "app_version")).containsExactly("app_version : \"101.99.99\"");
        assertThat(mac.asQa(MDATP, "version")).isEqualTo(Ran.printing("Product version: 101.99.99\n"));
        assertThat(mac.asQa("/usr/sbin/pkgutil", "--pkg-info", "com.microsoft.wdav")
                        .out())
                .isEqualTo("""
                        package-id: com.microsoft.wdav
                        version: 101.19.48
                        volume: /
                        location: /
                        install-time: 1605855600
                        """);
    }

    @Test
    void a_stopped_daemon_cannot_be_reached() {
        TestMac mac = mac("101.19.48");
        mac.machine.set("daemon", "stopped");
        Ran unreachable = Ran.failing(3, "ERROR: Could not connect to the daemon.\n");

        assertThat(mac.asQa(MDATP, "health")).isEqualTo(unreachable);
        assertThat(mac.asQa(MDATP, "health", "--output", "json")).isEqualTo(unreachable);
        assertThat(mac.asQa(MDATP, "version").exit()).isZero();

        mac.machine.set("daemon", "running");
        assertThat(mac.asQa(MDATP, "health").exit()).isZero();
    }

    @Test
    void only_the_modern_command_line_is_understood() {
        TestMac mac = mac("100.88.54");
        mac.machine.set("cli", "modern");

        assertThat(mac.asQa(MDATP, "health").exit()).isZero();
        assertThat(mac.asQa(MDATP, "--health"))
                .isEqualTo(Ran.failing(64, "Unknown option '--health'. Run 'mdatp help' for usage.\n"));
    }

    @Test
    void only_the_legacy_command_line_is_understood() {
        TestMac mac = mac("101.19.48");
        mac.machine.set("cli", "legacy");

        assertThat(mac.asQa(MDATP, "--health").err()).isEmpty();
        assertThat(mac.asQa(MDATP, "health").exit()).isEqualTo(64);
    }

    @Test
    void both_command_lines_are_understood_without_complaint() {
        TestMac mac = mac("101.19.48");
        mac.machine.set("cli", "both");

        assertThat(mac.asQa(MDATP, "health").out()).startsWith("healthy    ");
        assertThat(mac.asQa(MDATP, "--health").out()).startsWith("appVersion ");
        assertThat(mac.asQa(MDATP, "--health").err()).isEmpty();
    }
}
