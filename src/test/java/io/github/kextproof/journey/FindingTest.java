package io.github.kextproof.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.mac.MacName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void a_message_says_what_where_whose_and_what_to_do() {
        Finding finding = new Finding(
                new MacName("catalina-01"),
                Owner.PRODUCT,
                "real-time protection is still enabled but not available",
                Optional.of("enabled=true  available=true"),
                Optional.of("enabled=true  available=false      (14:02:11 UTC on the Mac)"),
                Optional.of("/usr/local/bin/mdatp health -> exit 0"),
                "restart the Mac once");

        assertThat(finding.message()).isEqualTo("""
                catalina-01: real-time protection is still enabled but not available
                  expected   enabled=true  available=true
                  actual     enabled=true  available=false      (14:02:11 UTC on the Mac)
                  last ran   /usr/local/bin/mdatp health -> exit 0
                  owner      product
                  perhaps    restart the Mac once""");
    }

    @Test
    void what_was_not_looked_at_is_left_out_and_long_values_are_indented() {
        Finding finding = new Finding(
                new MacName("catalina-01"),
                Owner.LAB,
                "the Mac cannot be reached",
                Optional.empty(),
                Optional.of("first line\nsecond line\n"),
                Optional.empty(),
                "is it switched on?");

        assertThat(finding.message()).isEqualTo("""
                catalina-01: the Mac cannot be reached
                  actual     first line
                             second line
                  owner      lab
                  perhaps    is it switched on?""");
    }

    @Test
    void a_long_command_is_shortened_in_the_middle() {
        Finding finding = new Finding(
                new MacName("catalina-01"),
                Owner.LAB,
                "it failed",
                Optional.empty(),
                Optional.empty(),
                Optional.of("a".repeat(200) + "b".repeat(200) + " -> exit 0"),
                "try again");

        assertThat(finding.message())
                .isEqualTo("catalina-01: it failed\n  last ran   " + "a".repeat(150) + " [...] " + "b".repeat(140)
                        + " -> exit 0\n  owner      lab\n  perhaps    try again");
    }
}
