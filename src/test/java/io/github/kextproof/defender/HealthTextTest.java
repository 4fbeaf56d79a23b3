package io.github.kextproof.defender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HealthTextTest {
    private static final String BLOCKED = """
            ATTENTION: No license found. Contact your administrator for help.
            healthy                                     : false
            health_issues                               : ["missing license"]
            licensed                                    : false
            app_version                                 : "101.19.48"
            real_time_protection_enabled                : true
            real_time_protection_available              : false
            real_time_protection_subsystem              : "kernel_extension"
            definitions_updated                         : Jul 06, 2022 at 01:57:03 PM
            """;

    @Test
    void enabled_but_not_available_is_blocked() {
        assertThat(Protection.of(HealthText.parse(BLOCKED))).isInstanceOf(Protection.Blocked.class);
    }

    @Test
    void the_values_the_article_once_printed_are_switched_off_and_never_blocked() {
        MdatpHealth health = HealthText.parse("""
                real_time_protection_enabled                : false
                real_time_protection_available              : true
                """);

        assertThat(Protection.of(health)).isInstanceOf(Protection.Off.class);
    }

    @Test
    void true_and_true_is_full_protection() {
        assertThat(Protection.of(HealthText.parse("realTimeProtectionAvailable : true\nrealTimeProtectionEnabled : 1")))
                .isInstanceOf(Protection.Full.class);
    }

    @Test
    void unavailable_is_proof_of_nothing() {
        MdatpHealth health = HealthText.parse("""
                real_time_protection_enabled : true
                real_time_protection_available : unavailable
                """);

        assertThat(Protection.of(health)).isInstanceOf(Protection.Unknown.class);
    }

    @Test
    void a_reading_that_is_not_printed_is_unavailable() {
        assertThat(HealthText.parse("real_time_protection_enabled : true").available())
                .isEqualTo(Reading.UNAVAILABLE);
    }

    @Test
    void only_the_first_colon_of_a_line_counts() {
        assertThat(HealthText.parse(BLOCKED).value("definitions_updated")).contains("Jul 06, 2022 at 01:57:03 PM");
    }

    @Test
    void strings_lose_their_quotes_and_lists_stay_as_printed() {
        MdatpHealth health = HealthText.parse(BLOCKED);

        assertThat(health.version()).contains("101.19.48");
        assertThat(health.subsystem()).contains("kernel_extension");
        assertThat(health.value("health_issues")).contains("[\"missing license\"]");
    }

    @Test
    void attention_lines_are_kept_apart() {
        assertThat(HealthText.parse(BLOCKED).attentions())
                .containsExactly("ATTENTION: No license found. Contact your administrator for help.");
    }

    @Test
    void managed_is_no_part_of_the_value_with_or_without_a_space() {
        MdatpHealth health = HealthText.parse("""
                real_time_protection_enabled                : true [managed]
                real_time_protection_available              : true
                tamper_protection                           : "audit"[managed]
                """);

        assertThat(health.enabled()).isEqualTo(Reading.TRUE);
        assertThat(health.value("tamper_protection")).contains("audit");
        assertThat(health.managed()).containsExactlyInAnyOrder("real_time_protection_enabled", "tamper_protection");
    }

    @Test
    void the_camel_case_era_reads_the_same() {
        MdatpHealth health = HealthText.parse("""
                appVersion                              : "100.88.54"
                realTimeProtectionAvailable             : false
                realTimeProtectionEnabled               : true
                """);

        assertThat(health.shown()).isEqualTo("enabled=true  available=false");
        assertThat(health.version()).contains("100.88.54");
    }

    @Test
    void carriage_returns_and_terminal_codes_do_not_matter() {
        MdatpHealth health = HealthText.parse(
                "\u001B[1mreal_time_protection_enabled\u001B[0m : true\r\nreal_time_protection_available : false\r\n");

        assertThat(health.shown()).isEqualTo("enabled=true  available=false");
    }

    @Test
    void what_is_no_health_is_quoted() {
        assertThatThrownBy(() -> HealthText.parse("Usage: mdatp [command]\n"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("mdatp printed no health but: Usage: mdatp [command]");
    }

    @Test
    void silence_is_no_health() {
        assertThatThrownBy(() -> HealthText.parse(" \n"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("mdatp printed nothing");
    }

    @Test
    void two_values_of_one_key_are_no_health() {
        assertThatThrownBy(() -> HealthText.parse(
                        "real_time_protection_available : false\nreal_time_protection_available : true\n"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("mdatp says two things of real_time_protection_available: false and true");
    }

    @Test
    void a_reading_that_is_neither_true_nor_false_is_no_health() {
        assertThatThrownBy(() -> HealthText.parse("real_time_protection_available : maybe"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("real_time_protection_available reads 'maybe', which is neither true nor false");
    }

    /** A pattern for blanks on both sides of a value would take the cube of their number. */
    @Test
    void a_line_of_a_hundred_thousand_blanks_is_read_at_once() {
        MdatpHealth health =
                HealthText.parse("log_level : info" + " ".repeat(100_000) + "x\nreal_time_protection_enabled : true\n");

        assertThat(health.enabled()).isEqualTo(Reading.TRUE);
    }

    @Test
    void what_cannot_be_seen_hides_no_contradiction() {
        for (String invisible : new String[] {"\u2028", "\u0085", "\u0000", "\u00A0", "\uFEFF"}) {
            assertThatThrownBy(() -> HealthText.parse("real_time_protection_available : true\n" + invisible
                            + "real_time_protection_available : false" + invisible + "\n"))
                    .isInstanceOf(UnreadableHealth.class)
                    .hasMessage("mdatp says two things of real_time_protection_available: true and false");
        }
    }

    @Test
    void a_damaged_letter_case_hides_no_contradiction() {
        assertThatThrownBy(() -> HealthText.parse(
                        "realTiMeProtectionAvailable : false\nreal_time_protection_available : true\n"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("mdatp says two things of real_time_protection_available: false and true");
    }

    @Test
    void a_reading_that_is_cut_off_before_its_value_is_no_health() {
        assertThatThrownBy(() ->
                        HealthText.parse("real_time_protection_enabled : true\nreal_time_protection_available : true\n"
                                + "real_time_protection_available"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("mdatp printed no value of real_time_protection_available");
    }

    @Test
    void a_licence_that_is_neither_true_nor_false_is_no_health() {
        assertThatThrownBy(() -> HealthText.parse("real_time_protection_enabled : true\nlicensed : maybe\n"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("licensed reads 'maybe', which is neither true nor false");
    }

    @Test
    void a_quotation_is_short_and_on_one_line() {
        assertThatThrownBy(() -> HealthText.parse("Usage:\n\tmdatp\u0007" + "x".repeat(1_000)))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("mdatp printed no health but: Usage: mdatp " + "x".repeat(286) + "...");
    }

    @Test
    void a_key_is_made_of_letters_digits_and_underscores() {
        MdatpHealth health = HealthText.parse("""
                real_time_protection_enabled : true
                az_09 : one
                AZ : two
                9lives : none
                _lead : none
                a-b : none
                """);

        assertThat(health.value("az_09")).contains("one");
        assertThat(health.value("az")).contains("two");
        assertThat(health.fields()).hasSize(3);
    }

    @Test
    void quotes_come_in_pairs() {
        MdatpHealth health = HealthText.parse("real_time_protection_enabled : true\nempty : \"\"\nlone : \"\n");

        assertThat(health.value("empty")).contains("");
        assertThat(health.value("lone")).contains("\"");
    }
}
