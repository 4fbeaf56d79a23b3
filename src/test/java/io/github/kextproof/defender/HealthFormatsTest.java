package io.github.kextproof.defender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HealthFormatsTest {
    @Test
    void formats_that_say_the_same_do_not_contradict_each_other() {
        assertThat(HealthFormats.contradiction(health(Map.of()), health(Map.of())))
                .isEmpty();
    }

    @Test
    void readings_that_differ_are_shown_side_by_side() {
        assertThat(HealthFormats.contradiction(
                        health(Map.of()), health(Map.of("real_time_protection_available", "false"))))
                .contains("text enabled=true  available=true, JSON enabled=true  available=false");
    }

    @Test
    void a_licence_that_one_of_them_does_not_know_is_a_contradiction() {
        assertThat(HealthFormats.contradiction(health(Map.of("licensed", "true")), health(Map.of())))
                .contains("text licensed=true, JSON licensed=unavailable");
    }

    @Test
    void subsystem_and_version_count_only_where_both_name_them() {
        MdatpHealth both = health(Map.of("app_version", "101.1", "real_time_protection_subsystem", "kernel_extension"));
        MdatpHealth other =
                health(Map.of("app_version", "101.2", "real_time_protection_subsystem", "endpoint_security_extension"));

        assertThat(HealthFormats.contradiction(both, health(Map.of()))).isEmpty();
        assertThat(HealthFormats.contradiction(health(Map.of()), both)).isEmpty();
        assertThat(HealthFormats.contradiction(both, other))
                .contains("text real_time_protection_subsystem=kernel_extension,"
                        + " JSON real_time_protection_subsystem=endpoint_security_extension;"
                        + " text app_version=101.1, JSON app_version=101.2");
    }

    private static MdatpHealth health(Map<String, String> more) {
        Map<String, String> fields = new java.util.HashMap<>(
                Map.of("real_time_protection_enabled", "true", "real_time_protection_available", "true"));
        fields.putAll(more);
        return new MdatpHealth(fields, Set.of(), List.of());
    }
}
