package io.github.kextproof.stub.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.stub.files.MacFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {
    private static final StubPackage PRODUCT = product("101.19.48");

    @TempDir
    Path directory;

    private final ManualTime time = new ManualTime();

    private static StubPackage product(String version) {
        return new StubPackage("com.microsoft.wdav", "Microsoft Defender ATP", version, "UBF8T346G9", "signer");
    }

    private Machine mac(String person) {
        return mac("10.15.7", "none", 1, person);
    }

    private Machine mac(String macos, String enrollment, double rate, String person) {
        return Machine.boot(definition(macos, enrollment, rate, person), new MacFiles(directory), time);
    }

    private static StubDefinition definition(String macos, String enrollment, double rate, String person) {
        return new StubDefinition(
                "mac-01",
                macos,
                "x86_64",
                "en",
                enrollment,
                "qa",
                "secret",
                List.of(),
                false,
                rate,
                person,
                Duration.ZERO);
    }

    @Test
    void a_fresh_mac_has_no_policy_no_product_and_no_windows() {
        Machine mac = mac("never");

        assertThat(mac.policy()).isEmpty();
        assertThat(mac.mdmPolicy()).isEmpty();
        assertThat(mac.installation()).isEmpty();
        assertThat(mac.protection()).isEmpty();
        assertThat(mac.console().desktop().windows()).isEmpty();
    }

    @Test
    void installing_on_an_unapproved_mac_is_blocked() {
        Machine mac = mac("never");

        mac.install(PRODUCT);

        assertThat(mac.protection()).contains(new Protection(true, false, true));
        assertThat(mac.kextLoaded()).isFalse();
        assertThat(mac.policy())
                .containsExactly(
                        new PolicyRow("UBF8T346G9", "com.microsoft.wdavkext", false, "Microsoft Corporation", 8));
        assertThat(mac.console().desktop().windows()).containsExactly(new Window.BlockedAlert());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jamf", "intune"})
    void installing_on_a_managed_mac_is_never_blocked(String enrollment) {
        Machine mac = mac("10.15.7", enrollment, 1, "never");

        mac.install(PRODUCT);

        assertThat(mac.protection()).contains(new Protection(true, true, true));
        assertThat(mac.kextLoaded()).isTrue();
        assertThat(mac.policy()).isEmpty();
        assertThat(mac.mdmPolicy()).extracting(MdmPolicyRow::allowed).containsExactly(true);
        assertThat(mac.console().desktop().windows()).isEmpty();
    }

    @Test
    void the_offer_is_there_one_nanosecond_before_its_30_minutes_are_over() {
        Machine mac = mac("never");
        mac.install(PRODUCT);

        time.pass(Duration.ofMinutes(30).minusNanos(1));
        mac.console().openSecurity();

        assertThat(mac.console().desktop().windows()).containsExactly(new Window.Security(true));
    }

    @Test
    void the_offer_is_gone_after_exactly_30_minutes() {
        Machine mac = mac("never");
        mac.install(PRODUCT);

        time.pass(Duration.ofMinutes(30));
        mac.console().openSecurity();

        assertThat(mac.console().desktop().windows()).containsExactly(new Window.Security(false));
    }

    @Test
    void a_rejected_load_offers_allow_again_for_30_minutes_without_an_alert() {
        Machine mac = mac("never");
        mac.install(PRODUCT);
        mac.console().openSecurity();
        mac.console().quit("System Preferences");
        time.pass(Duration.ofMinutes(40));

        assertThat(mac.loadKext()).isFalse();

        assertThat(mac.console().desktop().windows()).isEmpty();
        time.pass(Duration.ofMinutes(30).minusNanos(1));
        mac.console().openSecurity();
        assertThat(mac.console().desktop().windows()).containsExactly(new Window.Security(true));
    }

    @Test
    void an_open_pane_does_not_show_an_offer_that_came_after_it() {
        Machine mac = mac("never");
        mac.install(PRODUCT);
        time.pass(Duration.ofMinutes(31));
        mac.console().openSecurity();
        mac.loadKext();

        mac.console().openSecurity();
        assertThat(mac.console().desktop().windows()).containsExactly(new Window.Security(false));

        mac.console().quit("System Preferences");
        mac.console().openSecurity();
        assertThat(mac.console().desktop().windows()).containsExactly(new Window.Security(true));
    }

    @Test
    void an_open_pane_still_shows_an_offer_that_has_lapsed() {
        Machine mac = mac("never");
        mac.install(PRODUCT);
        mac.console().openSecurity();

        time.pass(Duration.ofMinutes(31));

        assertThat(mac.console().desktop().windows()).containsExactly(new Window.Security(true));
    }

    @Test
    void a_person_presses_when_allow_has_been_in_sight_for_so_long() {
        Machine mac = mac("presses Allow after 2m");
        mac.install(PRODUCT);
        time.pass(Duration.ofMinutes(10));
        mac.console().openSecurity();

        time.pass(Duration.ofMinutes(2).minusNanos(1));
        assertThat(mac.console().presses()).isEmpty();
        time.pass(Duration.ofNanos(1));

        assertThat(mac.console().presses())
                .containsExactly(new Press(ManualTime.START.plus(Duration.ofMinutes(12)), true));
        assertThat(mac.policy()).extracting(PolicyRow::allowed).containsExactly(true);
        assertThat(mac.kextLoaded()).isTrue();
        assertThat(mac.console().desktop().windows()).containsExactly(new Window.Security(false));
    }

    @Test
    void the_daemon_notices_an_allowed_extension_two_seconds_later() {
        Machine mac = mac("presses Allow after 0s");
        mac.install(PRODUCT);
        mac.console().openSecurity();

        assertThat(mac.protection().orElseThrow().available()).isFalse();
        time.pass(Duration.ofSeconds(2));
        assertThat(mac.protection().orElseThrow().available()).isTrue();
    }

    @Test
    void a_person_waits_anew_when_the_pane_was_closed_meanwhile() {
        Machine mac = mac("presses Allow after 2m");
        mac.install(PRODUCT);
        mac.console().openSecurity();
        time.pass(Duration.ofMinutes(1));
        mac.console().quit("System Preferences");
        mac.console().openSecurity();

        time.pass(Duration.ofSeconds(90));
        assertThat(mac.console().presses()).isEmpty();
        time.pass(Duration.ofSeconds(30));
        assertThat(mac.console().presses()).hasSize(1);
    }

    @Test
    void a_person_presses_nothing_that_is_not_on_the_screen() {
        Machine mac = mac("presses Allow after 2m");
        mac.install(PRODUCT);

        time.pass(Duration.ofMinutes(29));

        assertThat(mac.console().presses()).isEmpty();
        assertThat(mac.kextLoaded()).isFalse();
    }

    @Test
    void a_press_takes_effect_at_its_own_time_even_if_nobody_looks_until_later() {
        Machine mac = mac("presses Allow after 2m");
        mac.install(PRODUCT);
        mac.console().openSecurity();

        time.pass(Duration.ofHours(5));

        assertThat(mac.console().presses())
                .containsExactly(new Press(ManualTime.START.plus(Duration.ofMinutes(2)), true));
    }

    @Test
    void an_absent_person_never_presses() {
        Machine mac = mac("never");
        mac.install(PRODUCT);
        mac.console().openSecurity();

        time.pass(Duration.ofDays(1));

        assertThat(mac.console().presses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"late", "presses in a stale window", "presses Allow after 40m"})
    void a_press_after_the_offer_has_lapsed_changes_nothing(String person) {
        Machine mac = mac(person);
        mac.install(PRODUCT);
        mac.console().openSecurity();

        time.pass(Duration.ofMinutes(45));

        assertThat(mac.console().presses()).extracting(Press::effective).containsExactly(false);
        assertThat(mac.policy()).extracting(PolicyRow::allowed).containsExactly(false);
        assertThat(mac.kextLoaded()).isFalse();
    }

    @Test
    void a_phrase_that_no_person_follows_is_refused_with_what_is_allowed() {
        assertThatThrownBy(() -> mac("presses Allow soon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'presses Allow soon' is nothing a person does: expected 'presses Allow after 2m' (s, m or h),"
                                + " 'never', 'late' or 'presses in a stale window'");
    }

    @Test
    void an_unknown_enrollment_is_refused_with_what_is_allowed() {
        assertThatThrownBy(() -> mac("10.15.7", "kandji", 1, "never"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'kandji' is no enrollment: expected none, jamf or intune");
    }

    @Test
    void the_clock_of_the_mac_runs_at_its_rate() {
        Machine mac = mac("10.15.7", "none", 600, "never");

        time.pass(Duration.ofSeconds(3));

        assertThat(mac.now()).isEqualTo(Instant.parse("2020-11-20T07:30:00Z"));
        assertThat(mac.booted()).isEqualTo(Instant.parse("2020-11-20T06:57:00Z"));
    }

    @Test
    void a_clock_slower_than_real_time_is_refused() {
        assertThatThrownBy(() -> mac("10.15.7", "none", 0.5, "never"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a clock of 0.5 is too slow: expected 1 or more");
    }

    @Test
    void removing_the_product_keeps_the_policy() {
        Machine mac = mac("presses Allow after 0s");
        mac.install(PRODUCT);
        mac.console().openSecurity();

        mac.uninstall();

        assertThat(mac.installation()).isEmpty();
        assertThat(mac.kextLoaded()).isFalse();
        assertThat(mac.policy()).extracting(PolicyRow::allowed).containsExactly(true);
        mac.install(PRODUCT);
        assertThat(mac.kextLoaded()).isTrue();
        assertThat(mac.protection().orElseThrow().available()).isTrue();
    }

    @Test
    void throwing_the_application_away_removes_the_product_in_the_background() throws Exception {
        Machine mac = mac("never");
        mac.install(PRODUCT);
        mac.console().openDefender("Microsoft Defender ATP");
        Path application = directory.resolve("Applications/Microsoft Defender ATP.app");
        Files.move(application, directory.resolve("Trash"));

        assertThat(mac.installation()).isPresent();
        time.pass(Duration.ofSeconds(10));
        assertThat(mac.installation()).isEmpty();
        assertThat(mac.console().isRunning("Microsoft Defender ATP")).isFalse();
        assertThat(directory.resolve("Library/Extensions/wdavkext.kext")).doesNotExist();
    }

    @Test
    void an_application_that_comes_back_in_time_and_goes_again_has_as_long_as_before() throws Exception {
        Machine mac = mac("never");
        mac.install(PRODUCT);
        Path application = directory.resolve("Applications/Microsoft Defender ATP.app");
        Path trash = directory.resolve("Trash");
        Files.move(application, trash);
        assertThat(mac.installation()).isPresent();
        Files.move(trash, application);
        assertThat(mac.installation()).isPresent();
        time.pass(Duration.ofSeconds(10));
        Files.move(application, trash);

        assertThat(mac.installation()).isPresent();
        time.pass(Duration.ofSeconds(10));
        assertThat(mac.installation()).isEmpty();
    }

    @Test
    void a_downgrade_is_refused_and_logged() {
        Machine mac = mac("never");
        mac.install(product("100.88.54"));

        assertThat(mac.install(product("100.87.80"))).isFalse();

        assertThat(mac.installation().orElseThrow().product().version()).isEqualTo("100.88.54");
        assertThat(directory.resolve("Library/Logs/Microsoft/mdatp/install.log"))
                .content()
                .endsWith("""
                        preinstall com.microsoft.wdav begin [2020-11-20 07:00:00 +0000] 804
                        [ERROR] Downgrade from 100.88.54 to 100.87.80 is not permitted
                        preinstall com.microsoft.wdav end [2020-11-20 07:00:00 +0000] 804 => 1
                        """);
    }

    @Test
    void waiting_for_approval_ends_when_the_time_is_over() throws Exception {
        ManualTime ticking = new ManualTime(Duration.ofSeconds(1));
        Machine mac = Machine.boot(definition("10.15.7", "none", 60, "never"), new MacFiles(directory), ticking);
        mac.install(PRODUCT);
        Instant before = mac.now();

        assertThat(mac.awaitApproval(Duration.ofMinutes(5))).isFalse();

        assertThat(Duration.between(before, mac.now())).isGreaterThan(Duration.ofMinutes(5));
    }

    @Test
    void waiting_for_approval_ends_with_the_press() throws Exception {
        ManualTime ticking = new ManualTime(Duration.ofSeconds(1));
        StubDefinition definition = definition("10.15.7", "none", 60, "presses Allow after 2m");
        Machine mac = Machine.boot(definition, new MacFiles(directory), ticking);
        mac.install(PRODUCT);
        mac.console().openSecurity();

        assertThat(mac.awaitApproval(Duration.ofDays(365))).isTrue();

        assertThat(mac.kextLoaded()).isTrue();
    }

    @Test
    void an_interrupt_ends_the_wait_for_approval() throws Exception {
        Machine mac = mac("never");
        mac.install(PRODUCT);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread waiting = new Thread(() -> {
            try {
                mac.awaitApproval(Duration.ofDays(1));
            } catch (InterruptedException e) {
                thrown.set(e);
            }
        });
        waiting.start();

        waiting.interrupt();
        waiting.join(Duration.ofSeconds(20).toMillis());

        assertThat(waiting.isAlive()).isFalse();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void a_newer_product_needs_no_kernel_extension_on_catalina() {
        Machine mac = mac("never");

        mac.install(product("101.23.64"));

        assertThat(mac.protection().orElseThrow().kernelExtension()).isFalse();
        assertThat(directory.resolve("Library/Extensions/wdavkext.kext")).doesNotExist();
    }
}
