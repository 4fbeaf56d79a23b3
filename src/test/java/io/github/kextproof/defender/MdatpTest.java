package io.github.kextproof.defender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MdatpTest {
    private static final String MODERN = "/usr/local/bin/mdatp health";
    private static final String LEGACY = "/usr/local/bin/mdatp --health";
    private static final String JSON = "/usr/local/bin/mdatp health --output json";
    private static final String BLOCKED =
            "real_time_protection_enabled : true\nreal_time_protection_available : false\n";
    private static final String OLD_PROTECTED =
            "realTimeProtectionEnabled : true\nrealTimeProtectionAvailable : true\n";

    private final PreparedMac mac = new PreparedMac();
    private final Mdatp mdatp = new Mdatp(mac.shell());

    @Test
    void the_new_command_line_is_asked_first_and_stays_the_one() {
        mac.answering(MODERN, 0, BLOCKED);

        assertThat(mdatp.health()).hasToString("enabled=true  available=false");
        assertThat(mdatp.health()).hasToString("enabled=true  available=false");
        assertThat(mac.asked).containsExactly(MODERN, MODERN);
        assertThat(mdatp.tellsLicence()).isTrue();
    }

    @Test
    void the_old_command_line_is_found_out_once() {
        mac.answering(MODERN, 64, "", "Usage: mdatp").answering(LEGACY, 0, OLD_PROTECTED);

        assertThat(mdatp.health()).hasToString("enabled=true  available=true");
        assertThat(mdatp.health()).hasToString("enabled=true  available=true");
        assertThat(mac.asked).containsExactly(MODERN, LEGACY, LEGACY);
        assertThat(mdatp.tellsLicence()).isFalse();
    }

    @Test
    void threats_are_read_with_their_files() {
        mac.answering("/usr/local/bin/mdatp threat list", 0, """
                ATTENTION: No license found. Contact your administrator for help.
                Id: "e2f7"
                Name: Virus:DOS/EICAR_Test_File
                Type: "virus"
                Detection time: Sun Mar 15 20:17:07 2020
                Status: "quarantined"
                Path: "/private/tmp/test.com.txt"
                ----------------------------------------
                Id: "e2f8"
                Name: Trojan:MacOS/Example
                """);

        Threats threats = mdatp.threats();

        assertThat(threats)
                .hasToString("mdatp lists Virus:DOS/EICAR_Test_File at /private/tmp/test.com.txt (quarantined),"
                        + " Trojan:MacOS/Example");
        assertThat(threats.threats().get(0).isAt("/tmp/test.com.txt")).isTrue();
        assertThat(threats.threats().get(1).isAt("/tmp/test.com.txt")).isFalse();
        assertThat(threats.ids()).containsExactlyInAnyOrder("e2f7", "e2f8");
    }

    @Test
    void the_old_command_line_has_other_words_for_threats() {
        mac.answering(MODERN, 64, "", "Usage: mdatp")
                .answering(LEGACY, 0, OLD_PROTECTED)
                .answering("/usr/local/bin/mdatp --threat --list --pretty", 0, "Threat list is empty\n");
        mdatp.health();

        assertThat(mdatp.threats()).hasToString("mdatp lists none: Threat list is empty");
    }

    @Test
    void threats_that_cannot_be_listed_are_none() {
        mac.answering("/usr/local/bin/mdatp threat list", 3, "", "ERROR: Could not connect to the daemon.");

        assertThat(mdatp.threats())
                .hasToString("mdatp lists none: mdatp ended with exit 3, ERROR: Could not connect to the daemon.");
    }

    @Test
    void where_neither_answers_the_first_answer_stands() {
        mac.answering(MODERN, 1, "", "the new one is broken").answering(LEGACY, 64, "", "the old one as well");

        assertThat(mdatp.health()).hasToString("mdatp printed nothing (exit 1, the new one is broken)");
        assertThat(mac.asked).containsExactly(MODERN, LEGACY);
    }

    @Test
    void a_listing_that_contradicts_itself_is_not_papered_over_by_the_old_command_line() {
        mac.answering(MODERN, 0, BLOCKED + "real_time_protection_available : true\n")
                .answering(LEGACY, 0, OLD_PROTECTED);

        assertThat(mdatp.health())
                .hasToString("mdatp says two things of real_time_protection_available: false and true (exit 0)");
        assertThat(mac.asked).containsExactly(MODERN);
    }

    @Test
    void a_listing_that_came_with_a_failure_is_not_papered_over_either() {
        mac.answering(MODERN, 1, BLOCKED).answering(LEGACY, 0, OLD_PROTECTED);

        assertThat(mdatp.health()).hasToString("mdatp printed health but ended with exit 1");
        assertThat(mac.asked).containsExactly(MODERN);
    }

    @Test
    void an_old_command_line_that_fails_speaks_for_itself() {
        mac.answering(MODERN, 64, "", "Usage: mdatp").answering(LEGACY, 1, OLD_PROTECTED);

        assertThat(mdatp.health()).hasToString("mdatp printed health but ended with exit 1");
        assertThat(mac.asked).containsExactly(MODERN, LEGACY);
    }

    @Test
    void an_old_command_line_whose_daemon_is_gone_says_so() {
        mac.answering(MODERN, 64, "", "Usage: mdatp").answering(LEGACY, 3, "");

        assertThat(mdatp.health()).hasToString("Defender's daemon cannot be reached (mdatp exit 3)");
    }

    @Test
    void a_daemon_that_cannot_be_reached_says_nothing_of_the_era() {
        mac.answering(MODERN, 3, "", "could not connect");

        assertThat(mdatp.health()).hasToString("Defender's daemon cannot be reached (mdatp exit 3)");
        assertThat(mac.asked).containsExactly(MODERN);
        assertThat(mdatp.tellsLicence()).isFalse();
    }

    @Test
    void a_daemon_that_went_away_later_is_not_asked_in_the_old_way() {
        mac.answering(MODERN, 0, BLOCKED);
        var unused = mdatp.health();
        mac.answering(MODERN, 1, "", "crashed");

        assertThat(mdatp.health()).hasToString("mdatp printed nothing (exit 1, crashed)");
        assertThat(mac.asked).containsExactly(MODERN, MODERN);
    }

    @Test
    void a_listing_does_not_count_where_mdatp_failed() {
        mac.answering(MODERN, 0, BLOCKED);
        var unused = mdatp.health();
        mac.answering(MODERN, 1, OLD_PROTECTED);

        assertThat(mdatp.health()).hasToString("mdatp printed health but ended with exit 1");
    }

    @Test
    void a_silence_without_a_complaint_names_the_exit_status_alone() {
        mac.answering(MODERN, 0, BLOCKED);
        var unused = mdatp.health();
        mac.answering(MODERN, 0, "");

        assertThat(mdatp.health()).hasToString("mdatp printed nothing (exit 0)");
    }

    @Test
    void json_is_asked_for_only_where_the_new_command_line_is_known() {
        assertThat(mdatp.healthFromJson()).isEmpty();
        assertThat(mac.asked).isEmpty();
    }

    @Test
    void json_answers_in_its_own_keys() {
        mac.answering(MODERN, 0, BLOCKED)
                .answering(JSON, 0, "{\"realTimeProtectionEnabled\":true,\"realTimeProtectionAvailable\":false}");
        var unused = mdatp.health();

        assertThat(mdatp.healthFromJson().map(HealthAnswer::toString))
                .isEqualTo(Optional.of("enabled=true  available=false"));
    }
}
