package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.NotApplicable;
import io.github.kextproof.journey.ProductFailure;
import io.github.kextproof.journey.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys on a simulated Mac whose inventory says that the extension is approved before it comes. */
class DirectPreapprovedTest {
    private static final Verdict NOT_EXERCISED = new Verdict.Passed(Verdict.Approval.NOT_EXERCISED);
    private static final String CLEAN = "{state: clean, times: 1}";

    @TempDir
    Path directory;

    private PreparedMac mac(String by) {
        return new PreparedMac(directory).with("approval: {preapproved: " + by + "}");
    }

    @Test
    void a_team_that_was_approved_in_recovery_is_never_blocked() {
        Recorder told = mac("recovery")
                .script(CLEAN, "{set: {consent.teams: UBF8T346G9}}")
                .walks(Scenarios.PREAPPROVED);

        assertThat(told.verdicts).containsExactly(NOT_EXERCISED);
        assertThat(told.facts.get(0).entries()).containsEntry("approval by", "recovery");
        assertThat(told.steps)
                .containsExactly(
                        "Start from a clean Mac - held",
                        "See that it is approved beforehand - held",
                        "Install Defender - held",
                        "Onboard the Mac - held",
                        "Never see it blocked - held",
                        "Find it fully protected - held");
    }

    @Test
    void a_mac_that_nobody_prepared_is_told_how_to() {
        assertThat(mac("recovery").failing(Scenarios.PREAPPROVED)).isEqualTo("""
                one: the Mac was not prepared in Recovery: Microsoft's team is not approved there
                  expected   spctl kext-consent list names UBF8T346G9
                  actual     it names nobody
                  owner      lab
                  perhaps    start the Mac with Command-R held down, choose Utilities > Terminal, run spctl kext-consent add UBF8T346G9 and restart; then take the reset's snapshot again""");
    }

    @Test
    void another_team_is_not_microsofts() {
        assertThat(mac("recovery")
                        .script(CLEAN, "{set: {consent.teams: VB5E2TV963}}")
                        .failing(Scenarios.PREAPPROVED))
                .contains("\n  actual     it names VB5E2TV963\n");
    }

    @Test
    void blocked_although_approved_in_recovery_is_the_products_fault() {
        Recorder told = mac("recovery")
                .with("script: [{when: " + CLEAN + ", then: {set: {consent.teams: UBF8T346G9}}},"
                        + " {when: {command: \"installer*\"}, then: {set: {health.available: false}}}]")
                .walks(Scenarios.PREAPPROVED);

        assertThat(told.thrown)
                .isInstanceOf(ProductFailure.class)
                .hasMessageStartingWith("one: the Mac was blocked although its team was approved in Recovery\n")
                .hasMessageEndingWith(
                        "\n  perhaps    macOS should let UBF8T346G9 in: compare spctl kext-consent list, and report it");
    }

    @Test
    void without_system_integrity_protection_kextproof_writes_the_row_and_says_how_it_comes_off() {
        Recorder told = mac("policy-db").script(CLEAN, "{set: {sip: disabled}}").walks(Scenarios.PREAPPROVED);

        assertThat(told.verdicts).containsExactly(NOT_EXERCISED);
        assertThat(told.facts.get(0).entries()).containsEntry("approval by", "policy-db");
        assertThat(told.seen)
                .filteredOn(evidence -> evidence.title().equals("How the approval comes off again"))
                .singleElement()
                .asString()
                .contains(
                        "sudo /usr/bin/sqlite3 /var/db/SystemPolicyConfiguration/KextPolicy \"delete from kext_policy where"
                                + " team_id='UBF8T346G9' and bundle_id='com.microsoft.wdavkext'\"");
    }

    @Test
    void under_system_integrity_protection_the_row_cannot_be_written() {
        Recorder told = mac("policy-db").walks(Scenarios.PREAPPROVED);

        assertThat(told.commands).noneMatch(command -> command.contains("insert or replace"));
        assertThat(mac("policy-db").failing(Scenarios.PREAPPROVED)).isEqualTo("""
                one: System Integrity Protection is enabled on the Mac, so that nobody may write the policy database
                  expected   System Integrity Protection status: disabled
                  actual     enabled
                  owner      lab
                  perhaps    start the Mac from Recovery and run csrutil disable there, or name another approval than policy-db""");
    }

    @Test
    void a_protection_of_files_alone_keeps_the_row_out_as_well() {
        assertThat(mac("policy-db").script(CLEAN, "{set: {sip: custom}}").failing(Scenarios.PREAPPROVED))
                .isEqualTo("""
                        one: the policy database cannot be written
                          expected   KextPolicy allowed=1
                          actual     no row, and sqlite3 printed 'Error: attempt to write a readonly database' and ended with exit 8
                          owner      lab
                          perhaps    is System Integrity Protection off for files as well (csrutil status), and has sshd-keygen-wrapper Full Disk Access?""");
    }

    @Test
    void a_row_that_macos_does_not_heed_is_no_fault_of_the_product() {
        assertThat(mac("policy-db")
                        .with("script: [{when: " + CLEAN + ", then: {set: {sip: disabled}}},"
                                + " {when: {command: \"installer*\"}, then: {set: {policy.allowed: false}}}]")
                        .failing(Scenarios.PREAPPROVED))
                .isEqualTo("""
                        one: the Mac was blocked although its row in KextPolicy was written beforehand
                          expected   never enabled=true  available=false
                          actual     enabled=true  available=false
                          owner      lab
                          perhaps    macOS may read that row only as it starts (nobody documents it): write it into the reset's snapshot, and restart the Mac before it is taken""");
    }

    @Test
    void nobody_is_asked_to_press_allow_on_it() {
        assertThat(mac("policy-db").walks(Scenarios.FRESH_APPROVAL).thrown)
                .isInstanceOf(NotApplicable.class)
                .hasMessage("the inventory says that it is preapproved (policy-db): nobody presses Allow on it");
    }

    @Test
    void a_mac_with_a_person_is_not_preapproved() {
        assertThat(new PreparedMac(directory).walks(Scenarios.PREAPPROVED).thrown)
                .hasMessage("its approval is operator in the inventory: this scenario is about approval beforehand, by"
                        + " recovery or policy-db");
    }
}
