package io.github.kextproof.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.Management;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.mac.MacOsVersion;
import io.github.kextproof.macos.Architecture;
import io.github.kextproof.macos.Consent;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.Enrollment;
import io.github.kextproof.macos.HardwareFacts;
import io.github.kextproof.macos.Mdm;
import io.github.kextproof.macos.OsRelease;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.macos.Sip;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FitnessTest {
    private static final Optional<ConsoleUser> ALICE = Optional.of(new ConsoleUser("alice", 501));
    private static final ApprovalPlan PLAN = new ApprovalPlan.Operator(Duration.ofMinutes(25));
    private static final PolicyRow NO_ROW = new PolicyRow.Absent();

    @ParameterizedTest
    @CsvSource({"1801, 30 min 1 s ahead", "-3600, 1 h behind", "86400, 24 h ahead"})
    void a_clock_that_is_more_than_half_an_hour_off_is_wrong(long seconds, String actual) {
        LabTrouble trouble = trouble(survey(Sip.ENABLED, NO_ROW, ALICE, Duration.ofSeconds(seconds)));

        assertThat(trouble).hasMessage("the Mac's clock is wrong");
        assertThat(trouble.expected()).contains("at most 30 min from this controller's");
        assertThat(trouble.actual()).contains(actual);
        assertThat(trouble.advice())
                .isEqualTo("set it right (sudo sntp -sS time.apple.com), or take the reset's snapshot again;"
                        + " or is it this controller's clock?");
    }

    @ParameterizedTest
    @CsvSource({"1800", "-1800", "0"})
    void half_an_hour_is_not_too_much(long seconds) {
        assertFit(survey(Sip.ENABLED, NO_ROW, ALICE, Duration.ofSeconds(seconds)));
    }

    @Test
    void nobody_at_the_console_is_noticed_at_the_start() {
        LabTrouble trouble = trouble(survey(Sip.ENABLED, NO_ROW, Optional.empty(), Duration.ZERO));

        assertThat(trouble).hasMessage("nobody is logged in at the Mac's console");
        assertThat(trouble.actual()).contains("the login window");
    }

    @Test
    void where_kextproof_writes_the_policy_system_integrity_protection_may_be_off() {
        Survey survey = survey(Sip.DISABLED, NO_ROW, ALICE, Duration.ZERO);

        assertThatCode(() -> Fitness.mustBeGiven(survey, new ApprovalPlan.Preapproved(By.POLICY_DB)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Fitness.mustBeGiven(survey, new ApprovalPlan.Preapproved(By.RECOVERY)))
                .isInstanceOf(LabTrouble.class);
    }

    @Test
    void a_mac_without_system_integrity_protection_asks_nobody() {
        LabTrouble trouble = trouble(survey(Sip.DISABLED, NO_ROW, ALICE, Duration.ZERO));

        assertThat(trouble)
                .hasMessage(
                        "System Integrity Protection is disabled on the Mac, so that macOS asks nobody for approval");
        assertThat(trouble.advice())
                .isEqualTo(
                        "start the Mac from Recovery, run csrutil enable there, and take the reset's snapshot again");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISABLED")
    void any_other_state_of_system_integrity_protection_may_do(Sip sip) {
        assertFit(survey(sip, NO_ROW, ALICE, Duration.ZERO));
    }

    @Test
    void a_policy_that_cannot_be_read_may_hide_an_approval() {
        LabTrouble trouble = trouble(
                survey(Sip.ENABLED, new PolicyRow.Unreadable("sqlite3 ended with exit 1"), ALICE, Duration.ZERO));

        assertThat(trouble)
                .hasMessage(
                        "the policy database cannot be read, so that nobody knows whether the Mac was approved before");
        assertThat(trouble.actual()).contains("sqlite3 ended with exit 1");
    }

    private static LabTrouble trouble(Survey survey) {
        return catchThrowableOfType(LabTrouble.class, () -> Fitness.mustBeGiven(survey, PLAN));
    }

    private static void assertFit(Survey survey) {
        assertThatCode(() -> Fitness.mustBeGiven(survey, PLAN)).doesNotThrowAnyException();
    }

    private static Survey survey(Sip sip, PolicyRow policy, Optional<ConsoleUser> user, Duration clockSkew) {
        return new Survey(
                new HardwareFacts("MacBookPro15,1", Architecture.INTEL),
                new OsRelease("Mac OS X", MacOsVersion.parse("10.15.7"), "19H2"),
                "en",
                sip,
                new Consent(true, List.of()),
                new Enrollment(false, Mdm.NONE, Optional.empty()),
                Management.NONE,
                List.of(),
                policy,
                user,
                clockSkew,
                List.of());
    }
}
