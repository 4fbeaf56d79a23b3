package io.github.kextproof.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.lab.Circumstances;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.mac.MacOsVersion;
import io.github.kextproof.macos.Consent;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.Enrollment;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.Mdm;
import io.github.kextproof.macos.OsRelease;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstancyTest {
    private static final Instant BOOTED = Instant.parse("2020-03-11T12:00:00Z");
    private static final Instant TIME = Instant.parse("2020-03-11T13:00:00Z");
    private static final OsRelease CATALINA = new OsRelease("Mac OS X", MacOsVersion.parse("10.15.7"), "19H2");
    private static final Optional<ConsoleUser> ALICE = Optional.of(new ConsoleUser("alice", 501));
    private static final Enrollment JAMF = new Enrollment(false, Mdm.USER_APPROVED, Optional.empty());
    private static final KextPayload PROFILE =
            new KextPayload("Defender", "id", "Lab", false, Set.of("UBF8T346G9"), Map.of());
    private static final Consent CONSENT = new Consent(true, List.of());
    private static final Circumstances BEFORE =
            new Circumstances(TIME, BOOTED, CATALINA, ALICE, JAMF, List.of(PROFILE), CONSENT);
    private static final Finding FAILURE = finding(Owner.PRODUCT);

    @Test
    void a_mac_that_stays_as_it_was_leaves_the_failure_to_the_product() {
        Circumstances later = new Circumstances(
                TIME.plusSeconds(600), BOOTED.plusSeconds(5), CATALINA, ALICE, JAMF, List.of(PROFILE), CONSENT);
        Constancy constancy = until(later, Duration.ofMinutes(10));

        assertThat(constancy.judge(FAILURE)).isSameAs(FAILURE);
    }

    @Test
    void a_failure_on_a_mac_that_was_restarted_is_the_labs() {
        Circumstances later = new Circumstances(
                TIME.plusSeconds(600), BOOTED.plusSeconds(3_900), CATALINA, ALICE, JAMF, List.of(PROFILE), CONSENT);

        assertThat(until(later, Duration.ofMinutes(10)).judge(FAILURE).message())
                .isEqualTo("""
                catalina-01: the Mac was changed during the journey
                  expected   last start 2020-03-11T12:00:00Z
                  actual     last start 2020-03-11T13:05:00Z
                             seen before: full protection did not last
                             enabled=true  available=false
                  last ran   /usr/local/bin/mdatp health -> exit 0
                  owner      lab
                  perhaps    keep restarts, updates, profiles and other people away from the Mac during a run; if nobody\
                 restarted it, look for a panic in /Library/Logs/DiagnosticReports on it""");
    }

    @Test
    void everything_that_was_changed_is_named() {
        Circumstances later = new Circumstances(
                TIME.plusSeconds(600),
                BOOTED,
                new OsRelease("Mac OS X", MacOsVersion.parse("10.15.7"), "19H15"),
                Optional.empty(),
                new Enrollment(false, Mdm.NONE, Optional.empty()),
                List.of(),
                new Consent(false, List.of("EG7KH642X6")));

        assertThat(until(later, Duration.ofMinutes(10)).change()).contains(new Constancy.Change("""
                        macOS 10.15.7 (19H2)
                        console user alice
                        MDM enrolled, approved by the user
                        kernel extension profiles Defender for teams [UBF8T346G9], extensions {}, users may not approve others
                        kext consent required, allowed teams []""", """
                        macOS 10.15.7 (19H15)
                        console user nobody
                        MDM not enrolled
                        kernel extension profiles none
                        kext consent not required, allowed teams [EG7KH642X6]"""));
    }

    @Test
    void an_enrollment_that_lost_its_approval_is_named() {
        Circumstances later = new Circumstances(
                TIME.plusSeconds(1),
                BOOTED,
                CATALINA,
                ALICE,
                new Enrollment(false, Mdm.ENROLLED, Optional.empty()),
                List.of(PROFILE),
                CONSENT);

        assertThat(until(later, Duration.ZERO).change())
                .contains(new Constancy.Change(
                        "MDM enrolled, approved by the user", "MDM enrolled, not approved by the user"));
    }

    @Test
    void a_clock_that_stands_still_is_noticed() {
        assertThat(until(BEFORE, Duration.ofSeconds(3)).change())
                .contains(new Constancy.Change("clock after 2020-03-11T13:00:00Z", "clock 2020-03-11T13:00:00Z"));
    }

    @Test
    void a_clock_that_is_read_again_at_once_need_not_have_moved() {
        assertThat(until(BEFORE, Duration.ofMillis(2_999)).change()).isEmpty();
    }

    @Test
    void nobody_pressed_allow_on_a_mac_that_was_changed_is_the_labs_too() {
        Constancy constancy = until(BEFORE, Duration.ofSeconds(3));

        assertThat(constancy.judge(finding(Owner.APPROVAL)).owner()).isEqualTo(Owner.LAB);
    }

    @ParameterizedTest
    @EnumSource(names = {"LAB", "CONFIGURATION", "HARNESS"})
    void what_is_no_fault_of_the_product_is_not_looked_into(Owner owner) {
        Finding finding = finding(owner);

        assertThat(until(BEFORE, Duration.ofMinutes(10)).judge(finding)).isSameAs(finding);
    }

    @Test
    void a_failure_that_cannot_be_looked_into_is_the_labs() {
        Constancy constancy = new Constancy(
                BEFORE,
                () -> {
                    throw new ShellException(
                            ShellException.Kind.CONNECTION_LOST, "the connection was lost", "look at it");
                },
                () -> TIME);

        Finding judged = constancy.judge(FAILURE);

        assertThat(judged.owner()).isEqualTo(Owner.LAB);
        assertThat(judged.what())
                .isEqualTo("the Mac cannot be looked at any more, so that nobody knows whether what was seen is its own"
                        + " doing");
        assertThat(judged.actual())
                .contains("the connection was lost\nseen before: full protection did not last\n"
                        + "enabled=true  available=false");
    }

    /** Looks so much later by the controller's clock. */
    private static Constancy until(Circumstances later, Duration elapsed) {
        Iterator<Instant> times = List.of(TIME, TIME.plus(elapsed)).iterator();
        return new Constancy(BEFORE, () -> later, times::next);
    }

    private static Finding finding(Owner owner) {
        return new Finding(
                new MacName("catalina-01"),
                owner,
                "full protection did not last",
                Optional.of("enabled=true  available=true, twice"),
                Optional.of("enabled=true  available=false"),
                Optional.of("/usr/local/bin/mdatp health -> exit 0"),
                "look at the log");
    }
}
