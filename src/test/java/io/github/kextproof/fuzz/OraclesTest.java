package io.github.kextproof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.lab.Census;
import io.github.kextproof.lease.LeaseView;
import io.github.kextproof.macos.KextLoad;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.ssh.CommandLine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An oracle that says yes to everything would find nothing. */
class OraclesTest {
    private static final String ENABLED = "real_time_protection_enabled : true\n";
    private static final String AVAILABLE = "realTimeProtectionAvailable : 1 [managed]\n";

    @Test
    void a_listing_with_a_line_for_each_reading_allows_full_protection() {
        assertThat(HealthOracle.of("ATTENTION: x\n" + ENABLED + AVAILABLE).allowsFull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "real_time_protection_available : false",
                "real_time_protection_available : unavailable",
                "real_time_protection_available true",
                "real_time_protection_available : tru",
                "note: real_time_protection_available : true",
                AVAILABLE + "real_time_protection_available : false",
                AVAILABLE + "real_time_protection_available",
                AVAILABLE + "\u0000\u001B[0mreal_time_protection_available : false\u2028",
                AVAILABLE + "real_time_protection_enabled : false"
            })
    void a_listing_that_lacks_a_line_or_contradicts_itself_does_not(String rest) {
        assertThat(HealthOracle.of(ENABLED + rest).allowsFull()).isFalse();
    }

    @Test
    void json_with_both_readings_allows_full_protection() {
        assertThat(JsonOracle.allowsFull("ATTENTION\n{\"realTimeProtectionEnabled\":{\"managed\":false,\"value\":true},"
                        + "\"realTimeProtection\\u0041vailable\":true}\n"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"realTimeProtectionEnabled\":true}",
                "{\"realTimeProtectionEnabled\":true,\"realTimeProtectionAvailable\":false}",
                "{\"realTimeProtectionEnabled\":true,\"realTimeProtectionAvailable\":{\"managed\":true,\"value\":false}}",
                "{\"realTimeProtectionEnabled\":true,\"realTimeProtectionAvailable\":true,"
                        + "\"real_time_protection_available\":false}",
                "{\"realTimeProtectionEnabled\":true,\"realTimeProtectionAvailable\":true",
                "{\"realTimeProtectionEnabled\":true,\"realTimeProtectionAvailable\":true} {}",
                "{\"a\":{\"realTimeProtectionEnabled\":true,\"realTimeProtectionAvailable\":true}}"
            })
    void json_that_lacks_one_or_contradicts_itself_does_not(String json) {
        assertThat(JsonOracle.allowsFull(json)).isFalse();
    }

    @Test
    void a_load_is_justified_only_by_exit_0_and_silence() {
        assertThat(justifiesLoaded(Heard.of(0, "", ""))).isTrue();
        assertThat(justifiesLoaded(Heard.of(27, "", ""))).isFalse();
        assertThat(justifiesLoaded(Heard.of(0, "", "Kext rejected due to invalid signature")))
                .isFalse();
    }

    @Test
    void an_allowed_row_is_justified_only_by_a_line_that_is_1() {
        PolicyRow allowed = new PolicyRow.Present(true);

        assertThat(Verdicts.userRow(allowed, List.of(Heard.of(0, "1\n", "")))).isTrue();
        assertThat(Verdicts.userRow(allowed, List.of(Heard.of(0, "10\n", "")))).isFalse();
        assertThat(Verdicts.userRow(allowed, List.of(Heard.of(0, "1\n0\n", ""))))
                .isFalse();
    }

    @Test
    void that_nothing_is_left_is_justified_only_by_an_answer_with_all_its_headings() {
        Census nothing = new Census(Map.of());
        String headings = Stream.of(Census.Kind.values())
                .map(kind -> "kextproof:" + kind.name().toLowerCase(Locale.ROOT) + "\n")
                .collect(Collectors.joining());

        assertThat(UpkeepVerdicts.census(nothing, List.of(Heard.of(0, headings + "kextproof:end\n", ""))))
                .isTrue();
        assertThat(UpkeepVerdicts.census(nothing, List.of(Heard.of(0, headings, ""))))
                .isFalse();
        assertThat(UpkeepVerdicts.census(nothing, List.of(Heard.of(0, "kextproof:end\n", ""))))
                .isFalse();
    }

    @Test
    void that_nobody_has_a_mac_is_justified_only_by_a_line() {
        LeaseView free = new LeaseView(
                false, Instant.EPOCH, 0, LeaseView.Mark.NONE, Optional.empty(), Optional.empty(), " ", List.of());

        assertThat(UpkeepVerdicts.lease(free, List.of(Heard.of(0, "kextproof lease\ngeneration=0\nend\n", ""))))
                .isTrue();
        assertThat(UpkeepVerdicts.lease(free, List.of(Heard.of(0, "kextproof lease\ngeneration=\nend\n", ""))))
                .isFalse();
    }

    private static boolean justifiesLoaded(Heard heard) {
        return Verdicts.kextutil(new KextLoad.Loaded(heard.to(CommandLine.of("kextutil"))), List.of(heard));
    }
}
