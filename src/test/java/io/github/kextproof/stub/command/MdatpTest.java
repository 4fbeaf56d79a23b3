package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MdatpTest {
    private static final String MDATP = "/usr/local/bin/mdatp";
    private static final String ATTENTION = "ATTENTION: No license found. Contact your administrator for help.\n";

    @TempDir
    Path directory;

    private TestMac mac(String macos, String enrollment) {
        return TestMac.with(TestMac.definition(macos, "x86_64", "en", enrollment, false, "never"), directory);
    }

    @Test
    void before_the_installation_there_is_no_mdatp() {
        assertThat(TestMac.catalina(directory).asQa(MDATP, "health").exit()).isEqualTo(127);
    }

    @Test
    void it_is_not_on_the_path_of_a_session_without_a_terminal() {
        assertThat(mac("10.15.7", "none").installed("101.19.48").asQa("mdatp", "health"))
                .isEqualTo(Ran.failing(127, "bash: mdatp: command not found\n"));
    }

    @Test
    void health_of_a_blocked_mac_is_enabled_but_not_available() {
        Ran ran = mac("10.15.7", "none").installed("101.19.48").onboarded().asQa(MDATP, "health");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().limit(6))
                .containsExactly(
                        "healthy                                     : false",
                        "health_issues                               : [\"real-time protection is not available\"]",
                        "licensed                                    : true",
                        "engine_version                              : \"1.1.19300.3\"",
                        "app_version                                 : \"101.19.48\"",
                        "org_id                                      : \"00000000-0000-0000-0000-000000000000\"");
        assertThat(ran.out()).contains("""
                        real_time_protection_enabled                : true
                        real_time_protection_available              : false
                        real_time_protection_subsystem              : "kernel_extension"
                        automatic_definition_update_enabled         : true
                        definitions_updated                         : Nov 20, 2020 at 07:00:20 AM
                        """);
    }

    @Test
    void before_onboarding_a_line_asks_for_attention() {
        Ran ran = mac("10.15.7", "none").installed("101.19.48").asQa(MDATP, "health");

        assertThat(ran.out())
                .startsWith(ATTENTION + "healthy                                     : false\n"
                        + "health_issues                               : [\"missing license\", \"real-time protection is"
                        + " not available\"]\nlicensed                                    : false\n");
    }

    @Test
    void a_single_field_is_printed_alone() {
        TestMac mac = mac("10.15.7", "none").installed("101.19.48").onboarded();

        assertThat(mac.asQa(MDATP, "health", "--field", "real_time_protection_available"))
                .isEqualTo(Ran.printing("false\n"));
        assertThat(mac.asQa(MDATP, "health", "--field", "app_version")).isEqualTo(Ran.printing("\"101.19.48\"\n"));
    }

    @Test
    void attention_precedes_a_single_field_too() {
        assertThat(mac("10.15.7", "none").installed("101.19.48").asQa(MDATP, "health", "--field", "licensed"))
                .isEqualTo(Ran.printing(ATTENTION + "false\n"));
    }

    @Test
    void json_has_camel_case_keys_objects_and_milliseconds() {
        Ran ran = mac("10.15.7", "none").installed("101.19.48").onboarded().asQa(MDATP, "health", "--output", "json");

        assertThat(ran.out())
                .startsWith(
                        "{\"healthy\":false,\"healthIssues\":[\"real-time protection is not available\"],\"licensed\":true,")
                .contains("\"realTimeProtectionEnabled\":{\"value\":true},\"realTimeProtectionAvailable\":false,")
                .contains("\"definitionsUpdated\":\"1605855620000\"")
                .contains("\"definitionsStatus\":{\"$type\":\"upToDate\"}")
                .endsWith("}\n");
    }

    @Test
    void a_managed_mac_is_protected_and_its_profiles_values_are_marked() {
        Ran ran = mac("10.15.7", "jamf").installed("101.19.48").asQa(MDATP, "health");

        assertThat(ran.out()).startsWith("""
                        healthy                                     : true
                        health_issues                               : []
                        """).contains("""
                        real_time_protection_enabled                : true [managed]
                        real_time_protection_available              : true
                        """);
    }

    @Test
    void a_newer_product_on_catalina_works_through_a_system_extension() {
        assertThat(mac("10.15.7", "none")
                        .installed("101.23.64")
                        .onboarded()
                        .asQa(MDATP, "health", "--field", "real_time_protection_subsystem"))
                .isEqualTo(Ran.printing("\"endpoint_security_extension\"\n"));
    }

    @Test
    void the_old_listing_is_camel_case_in_the_order_of_the_alphabet() {
        Ran ran = mac("10.13.6", "none").installed("100.88.54").onboarded().asQa(MDATP, "--health");

        assertThat(ran.out().lines().map(line -> line.replaceFirst(" .*", ""))).isSorted();
        assertThat(ran.out())
                .startsWith("appVersion                              : \"100.88.54\"\n")
                .contains("""
                        realTimeProtectionAvailable             : false
                        realTimeProtectionEnabled               : true
                        """);
    }

    @Test
    void the_old_command_line_prints_one_value_by_its_name() {
        assertThat(mac("10.13.6", "none")
                        .installed("100.88.54")
                        .onboarded()
                        .asQa(MDATP, "--health", "realTimeProtectionEnabled"))
                .isEqualTo(Ran.printing("true\n"));
    }

    @Test
    void the_old_command_line_answers_the_new_syntax_with_its_usage() {
        Ran ran = mac("10.13.6", "none").installed("100.88.54").asQa(MDATP, "health");

        assertThat(ran.exit()).isEqualTo(64);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("Usage: mdatp [options]\n");
    }

    @Test
    void between_the_eras_both_syntaxes_work() {
        TestMac mac = mac("10.15.7", "none").installed("101.09.50").onboarded();

        assertThat(mac.asQa(MDATP, "--health", "licensed")).isEqualTo(Ran.printing("true\n"));
        assertThat(mac.asQa(MDATP, "health", "--field", "licensed")).isEqualTo(Ran.printing("true\n"));
    }

    @Test
    void the_old_syntax_is_deprecated_later() {
        assertThat(mac("10.15.7", "none").installed("101.19.48").onboarded().asQa(MDATP, "--health", "licensed"))
                .isEqualTo(new Ran(
                        0,
                        "true\n",
                        "This syntax is deprecated and will be removed. Run 'mdatp help' for the new one.\n"));
    }

    @Test
    void its_version_is_the_packages() {
        assertThat(mac("10.15.7", "none").installed("101.19.48").asQa(MDATP, "version"))
                .isEqualTo(Ran.printing("Product version: 101.19.48\n"));
    }

    @Test
    void every_address_answers_the_connectivity_test() {
        assertThat(mac("10.15.7", "none")
                        .installed("101.19.48")
                        .asQa(MDATP, "connectivity", "test")
                        .out()
                        .lines())
                .hasSize(4)
                .allMatch(line -> line.endsWith("[OK]"));
    }

    @Test
    void a_command_that_is_not_simulated_says_so_and_is_recorded() {
        TestMac mac = mac("10.15.7", "none").installed("101.19.48");

        assertThat(mac.asQa(MDATP, "scan", "full"))
                .isEqualTo(Ran.failing(127, "kextproof stub: not simulated: mdatp scan full (this mdatp command)\n"));
        assertThat(mac.unknown).containsExactly("mdatp scan full");
    }
}
