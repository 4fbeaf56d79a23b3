package io.github.kextproof.defender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HealthJsonTest {
    @Test
    void values_in_objects_read_like_plain_ones() {
        MdatpHealth health = HealthJson.parse("""
                {"appVersion":"101.19.48","realTimeProtectionEnabled":{"value":true,"managed":false},
                 "realTimeProtectionAvailable":false,"definitionsStatus":{"$type":"upToDate"},"edrDeviceTags":[]}
                """);

        assertThat(health.shown()).isEqualTo("enabled=true  available=false");
        assertThat(health.version()).contains("101.19.48");
        assertThat(health.value("definitions_status")).contains("upToDate");
        assertThat(health.value("edr_device_tags")).contains("[]");
    }

    @Test
    void attention_lines_before_the_json_do_not_matter() {
        assertThat(HealthJson.parse("ATTENTION: No license found.\n{\"realTimeProtectionEnabled\":true}")
                        .enabled())
                .isEqualTo(Reading.TRUE);
    }

    @Test
    void truncated_json_is_no_health() {
        assertThatThrownBy(() -> HealthJson.parse("{\"realTimeProtectionEnabled\":tr"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessageStartingWith("mdatp printed JSON that cannot be read: ");
    }

    @Test
    void text_is_no_json() {
        assertThatThrownBy(() -> HealthJson.parse("healthy : true"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("mdatp printed no health but: healthy : true");
    }

    @Test
    void null_is_unavailable() {
        assertThat(HealthJson.parse("{\"realTimeProtectionEnabled\":null}").enabled())
                .isEqualTo(Reading.UNAVAILABLE);
    }

    @Test
    void two_values_in_two_spellings_of_a_key_are_no_health() {
        assertThatThrownBy(() -> HealthJson.parse("{\"realTimeProtectionAvailable\":false,"
                        + "\"real_time_protection_available\":true,\"realTimeProtectionEnabled\":true}"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("mdatp says two things of real_time_protection_available: false and true");
    }

    @Test
    void two_answers_in_a_row_are_no_health() {
        assertThatThrownBy(() ->
                        HealthJson.parse("{\"realTimeProtectionEnabled\":true}\n{\"realTimeProtectionEnabled\":false}"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessageStartingWith("mdatp printed JSON that cannot be read: Trailing token");
    }

    @Test
    void terminal_codes_do_not_matter() {
        assertThat(HealthJson.parse("\u001B[1m{\"realTimeProtectionEnabled\":\u001B[32mtrue\u001B[0m}\u001B[0m\n")
                        .enabled())
                .isEqualTo(Reading.TRUE);
    }

    @Test
    void brackets_without_end_are_no_health() {
        assertThatThrownBy(() -> HealthJson.parse("{\"a\":" + "[".repeat(100_000)))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessageStartingWith("mdatp printed JSON that cannot be read: Document nesting depth (1001)");
    }

    @Test
    void json_without_real_time_protection_is_no_health() {
        assertThatThrownBy(() -> HealthJson.parse("{\"healthy\":true}"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("mdatp printed no health but: {\"healthy\":true}");
    }

    @Test
    void one_of_the_two_readings_is_enough_to_be_health() {
        assertThat(HealthJson.parse("{\"realTimeProtectionAvailable\":true}").enabled())
                .isEqualTo(Reading.UNAVAILABLE);
    }
}
