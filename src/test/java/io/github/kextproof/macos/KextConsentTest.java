package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KextConsentTest {
    @Test
    void consent_is_required_and_no_team_is_exempt() {
        ScriptedShell shell = ScriptedShell.answering("spctl-consent-enabled", "spctl-list-empty");

        assertThat(new KextConsent(shell.mac()).read()).isEqualTo(new Consent(true, List.of()));
        assertThat(shell.lines())
                .containsExactly("/usr/sbin/spctl kext-consent status", "/usr/sbin/spctl kext-consent list");
    }

    @Test
    void exempt_teams_are_listed_in_the_macs_order() {
        ScriptedShell shell = ScriptedShell.answering("spctl-consent-disabled", "spctl-list-two");

        assertThat(new KextConsent(shell.mac()).read())
                .isEqualTo(new Consent(false, List.of("VB5E2TV963", "UBF8T346G9")));
    }

    @Test
    void an_entry_of_another_form_still_counts() {
        ScriptedShell shell = ScriptedShell.answering("spctl-consent-enabled")
                .then(0, "Allowed Team Identifiers:\n  odd entry\n", "");

        assertThat(new KextConsent(shell.mac()).read().allowedTeams()).containsExactly("odd entry");
    }

    @Test
    void a_state_nobody_knows_is_an_error() {
        ScriptedShell shell = new ScriptedShell().then(0, "Kernel Extension User Consent: enabled?\n", "");

        assertThatThrownBy(() -> new KextConsent(shell.mac()).read())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("spctl gave no state of user consent:"
                        + " it printed 'Kernel Extension User Consent: enabled?' and ended with exit 0");
    }

    @Test
    void no_list_at_all_is_not_an_empty_list() {
        ScriptedShell shell = ScriptedShell.answering("spctl-consent-enabled").then(0, "", "");

        assertThatThrownBy(() -> new KextConsent(shell.mac()).read())
                .hasMessage("spctl gave no list of allowed teams: it printed nothing and ended with exit 0");
    }
}
