package io.github.kextproof.defender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MdatpHealthTest {
    @ParameterizedTest
    @CsvSource({
        "true, TRUE",
        "1, TRUE",
        "False, FALSE",
        "0, FALSE",
        "unavailable, UNAVAILABLE",
        "null, UNAVAILABLE",
        "N/A, UNAVAILABLE"
    })
    void a_reading_has_several_words(String printed, Reading reading) {
        assertThat(health("real_time_protection_enabled", printed).enabled()).isEqualTo(reading);
        assertThat(health("real_time_protection_available", printed).available())
                .isEqualTo(reading);
        assertThat(health("licensed", printed).licensed()).isEqualTo(reading);
    }

    @Test
    void another_word_is_no_reading() {
        assertThatThrownBy(() -> health("real_time_protection_enabled", "maybe"))
                .isInstanceOf(UnreadableHealth.class)
                .hasMessage("real_time_protection_enabled reads 'maybe', which is neither true nor false");
        assertThatThrownBy(() -> health("real_time_protection_available", "maybe"))
                .isInstanceOf(UnreadableHealth.class);
    }

    @ParameterizedTest
    @CsvSource({"passive_mode_enabled, true", "passive_mode_enabled, 1", "passive_mode, TRUE"})
    void passive_mode_has_two_names(String key, String value) {
        assertThat(health(key, value).passive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"passive_mode_enabled, false", "passive_mode, 0", "something_else, true"})
    void anything_else_is_not_passive(String key, String value) {
        assertThat(health(key, value).passive()).isFalse();
    }

    @Test
    void a_subsystem_that_is_unavailable_is_none() {
        assertThat(health("real_time_protection_subsystem", "unavailable").subsystem())
                .isEmpty();
        assertThat(health("real_time_protection_subsystem", "kernel_extension").subsystem())
                .contains("kernel_extension");
        assertThat(health("app_version", "101.1").subsystem()).isEmpty();
    }

    @Test
    void a_profile_decides_only_what_it_names() {
        Map<String, String> fields = Map.of("real_time_protection_enabled", "false");

        assertThat(new MdatpHealth(fields, Set.of("real_time_protection_enabled"), List.of()).enabledByProfile())
                .isTrue();
        assertThat(new MdatpHealth(fields, Set.of("real_time_protection_available"), List.of()).enabledByProfile())
                .isFalse();
    }

    private static MdatpHealth health(String key, String value) {
        return new MdatpHealth(Map.of(key, value), Set.of(), List.of());
    }
}
