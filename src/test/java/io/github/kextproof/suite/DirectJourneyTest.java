package io.github.kextproof.suite;

import static io.github.kextproof.journey.State.ALLOWED;
import static io.github.kextproof.journey.State.BLOCKED;
import static io.github.kextproof.journey.State.CLEAN;
import static io.github.kextproof.journey.State.INSTALLED;
import static io.github.kextproof.journey.State.OFFERED;
import static io.github.kextproof.journey.State.PROTECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.Evidence;
import io.github.kextproof.journey.NotApplicable;
import io.github.kextproof.journey.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every scenario on every kind of stub Mac, with what its listener is told; without a network, and nearly without waiting. */
class DirectJourneyTest {
    private static final Verdict EXERCISED = new Verdict.Passed(Verdict.Approval.EXERCISED);
    private static final Verdict NOT_EXERCISED = new Verdict.Passed(Verdict.Approval.NOT_EXERCISED);

    @Test
    void a_fresh_approval_passes_through_every_state() {
        Recorder told = DirectWalk.of(Scenarios.FRESH_APPROVAL, "catalina-zh-tw");

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.planned)
                .containsExactly(
                        "Start from a clean Mac",
                        "Install Defender",
                        "Onboard the Mac",
                        "Find it blocked",
                        "See Allow offered",
                        "Get Allow pressed",
                        "Find it fully protected");
        assertThat(told.steps)
                .containsExactlyElementsOf(
                        told.planned.stream().map(step -> step + " - held").toList());
        assertThat(told.states).containsExactly(CLEAN, INSTALLED, BLOCKED, OFFERED, ALLOWED, PROTECTED);
        assertThat(told.evidence)
                .containsExactly(
                        "Screen: blocked",
                        "Health: blocked",
                        "Screen: offered",
                        "Screen: protected",
                        "Health: blocked before, protected after");
        assertThat(told.requests).singleElement().asString().contains("press Allow beside \"Microsoft Corporation\"");
    }

    @Test
    void a_reapproval_lets_the_offer_lapse_and_brings_it_back() {
        Recorder told = DirectWalk.of(Scenarios.REAPPROVAL, "mojave-ja");

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.planned)
                .containsExactly(
                        "Start from a clean Mac",
                        "Install Defender",
                        "Onboard the Mac",
                        "Find it blocked",
                        "See Allow offered",
                        "Let 30 minutes pass: the offer is gone",
                        "Run kextutil: refused by policy",
                        "Reopen Security & Privacy: Allow is offered again",
                        "Get Allow pressed",
                        "Run kextutil again: the extension loads",
                        "Find it fully protected");
        assertThat(told.steps)
                .containsExactlyElementsOf(
                        told.planned.stream().map(step -> step + " - held").toList());
        assertThat(told.states).containsExactly(CLEAN, INSTALLED, BLOCKED, OFFERED, OFFERED, ALLOWED, PROTECTED);
        assertThat(told.evidence)
                .containsExactly(
                        "Screen: blocked",
                        "Health: blocked",
                        "Screen: offered",
                        "Screen: the offer is gone",
                        "Screen: offered",
                        "Screen: protected",
                        "Health: blocked before, protected after");
        assertThat(told.requests).singleElement().asString().containsPattern("within 2\\d min of the Mac.s time");
    }

    @Test
    void a_mac_managed_by_jamf_is_never_blocked() {
        Recorder told = DirectWalk.of(Scenarios.MANAGED_JAMF, "catalina-jamf");

        assertThat(told.verdicts).containsExactly(NOT_EXERCISED);
        assertThat(told.planned)
                .containsExactly(
                        "Start from a clean Mac",
                        "Find the extension approved by jamf",
                        "Install Defender",
                        "Onboard the Mac",
                        "Never see it blocked",
                        "Find it fully protected");
        assertThat(told.states).containsExactly(CLEAN, INSTALLED, PROTECTED);
        assertThat(told.evidence)
                .containsExactly("The profile that approves", "Screen: protected", "Health: protected");
        assertThat(told.requests).isEmpty();
    }

    @Test
    void a_mac_managed_by_intune_is_never_blocked() {
        Recorder told = DirectWalk.of(Scenarios.MANAGED_INTUNE, "mojave-intune");

        assertThat(told.verdicts).containsExactly(NOT_EXERCISED);
        assertThat(told.states).containsExactly(CLEAN, INSTALLED, PROTECTED);
        assertThat(told.steps).contains("Find the extension approved by intune - held");
    }

    @Test
    void the_old_command_line_leads_to_the_same_end_and_sudo_gets_its_password() {
        Recorder told = DirectWalk.of(Scenarios.FRESH_APPROVAL, "high-sierra-legacy");

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.commands).anyMatch(command -> command.contains("mdatp --health"));
        assertThat(told.commands).anyMatch(command -> command.contains("sudo -k -S"));
    }

    @Test
    void an_installer_that_waits_for_allow_only_takes_longer() {
        assertThat(DirectWalk.of(Scenarios.FRESH_APPROVAL, "catalina-slow-installer").verdicts)
                .containsExactly(EXERCISED);
    }

    @Test
    void high_sierra_is_reapproved_like_any_other() {
        assertThat(DirectWalk.of(Scenarios.REAPPROVAL, "high-sierra-en").verdicts)
                .containsExactly(EXERCISED);
    }

    @Test
    void what_a_mac_says_of_itself_is_told_and_told_again_with_the_products_version() {
        Recorder told = DirectWalk.of(Scenarios.MANAGED_JAMF, "catalina-jamf");

        assertThat(told.facts).hasSize(2);
        assertThat(told.facts.get(0).entries())
                .containsEntry("macOS", "10.15.7")
                .containsEntry("architecture", "intel")
                .containsEntry("locale", "sv-SE")
                .containsEntry("management", "jamf")
                .containsEntry("SIP", "enabled")
                .containsEntry("kext consent", "required")
                .containsEntry("KextPolicy row", "no row")
                .containsEntry("console user", "qa")
                .doesNotContainKey("product");
        assertThat(told.facts.get(1).entries()).containsEntry("product", "101.19.48");
    }

    @Test
    void health_before_and_after_shows_first_what_changed() {
        Recorder told = DirectWalk.of(Scenarios.FRESH_APPROVAL, "catalina-zh-tw");

        Evidence.Table change = (Evidence.Table) told.seen.get(4);
        assertThat(change.header()).containsExactly("field", "before", "after", "changed");
        assertThat(change.rows())
                .filteredOn(row -> row.contains("changed"))
                .contains(List.of("real_time_protection_available", "false", "true", "changed"));
        assertThat(change.rows().get(0)).endsWith("changed");
        assertThat(change.rows()).contains(List.of("real_time_protection_enabled", "true", "true", ""));
    }

    @Test
    void health_while_blocked_is_kept_whole() {
        Recorder told = DirectWalk.of(Scenarios.FRESH_APPROVAL, "catalina-zh-tw");

        Evidence.Table blocked = (Evidence.Table) told.seen.get(1);
        assertThat(blocked.header()).containsExactly("field", "value", "set by");
        assertThat(blocked.rows())
                .contains(
                        List.of("real_time_protection_enabled", "true", ""),
                        List.of("real_time_protection_available", "false", ""));
    }

    @Test
    void pictures_of_the_screen_are_kept() {
        Recorder told = DirectWalk.of(Scenarios.FRESH_APPROVAL, "catalina-zh-tw");

        assertThat(told.seen.get(0)).isInstanceOf(Evidence.Picture.class);
    }

    @Test
    void a_person_approves_nothing_where_mdm_does() {
        String reason = "enrolled in MDM (jamf): approval is up to its profiles, not to the person at the Mac";

        Recorder told = DirectWalk.of(Scenarios.FRESH_APPROVAL, "catalina-jamf");

        assertThat(told.thrown).isInstanceOf(NotApplicable.class).hasMessage(reason);
        assertThat(told.verdicts).containsExactly(new Verdict.NotApplicable(reason));
        assertThat(told.steps)
                .startsWith("Start from a clean Mac - held", "Install Defender - not run: " + reason)
                .hasSize(7);
        assertThat(told.states).isEmpty();
    }

    @Test
    void jamf_approves_nothing_on_a_mac_that_intune_manages() {
        assertThat(DirectWalk.of(Scenarios.MANAGED_JAMF, "mojave-intune").thrown)
                .hasMessage("managed by intune: this scenario is about approval by jamf");
    }

    @Test
    void mdm_approves_nothing_on_a_mac_that_it_does_not_manage() {
        assertThat(DirectWalk.of(Scenarios.MANAGED_INTUNE, "catalina-zh-tw").thrown)
                .hasMessage("not enrolled in MDM: this scenario is about approval by intune");
    }

    @Test
    void big_sur_is_ruled_out_before_it_is_reset() {
        Recorder told = DirectWalk.of(Scenarios.FRESH_APPROVAL, "big-sur-intel");

        assertThat(told.thrown)
                .hasMessage("macOS 11.7: Defender's kernel extension needs approval on macOS 10.13 to 10.15 only");
        assertThat(told.commands).noneMatch(command -> command.contains("vmrun"));
    }

    @Test
    void apple_silicon_is_ruled_out() {
        assertThat(DirectWalk.of(Scenarios.REAPPROVAL, "monterey-arm64").thrown)
                .hasMessage("Apple silicon: the approval this proves exists on Intel Macs only");
    }
}
