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
}
