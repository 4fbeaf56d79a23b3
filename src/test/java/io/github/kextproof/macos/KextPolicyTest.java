package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KextPolicyTest {
    private static final String TEAM = "UBF8T346G9";
    private static final String BUNDLE = "com.microsoft.wdavkext";
    private static final PolicyRow ABSENT = new PolicyRow.Absent();
    private static final PolicyRow ALLOWED = new PolicyRow.Present(true);
    private static final PolicyRow NOT_ALLOWED = new PolicyRow.Present(false);

    @Test
    void the_users_decision_is_asked_for_by_team_and_bundle() {
        ScriptedShell shell = ScriptedShell.answering("sqlite3-blocked");

        assertThat(new KextPolicy(shell.mac()).user(TEAM, BUNDLE)).isEqualTo(NOT_ALLOWED);
        assertThat(shell.lines())
                .containsExactly("/usr/bin/sudo -n -- /usr/bin/sqlite3 /var/db/SystemPolicyConfiguration/KextPolicy"
                        + " 'select allowed from kext_policy where team_id='\\''UBF8T346G9'\\''"
                        + " and bundle_id='\\''com.microsoft.wdavkext'\\'''");
        assertThat(shell.commands().get(0).words().get(5))
                .isEqualTo("select allowed from kext_policy where team_id='UBF8T346G9'"
                        + " and bundle_id='com.microsoft.wdavkext'");
    }

    @Test
    void a_quote_in_an_identifier_stays_in_the_literal() {
        ScriptedShell shell = ScriptedShell.answering("sqlite3-absent");

        new KextPolicy(shell.mac()).user("x' or '1'='1", BUNDLE);

        assertThat(shell.commands().get(0).words().get(5))
                .startsWith("select allowed from kext_policy where team_id='x'' or ''1''=''1' and");
    }

    @Test
    void an_allowed_extension_has_a_row_that_says_so() {
        assertThat(user("sqlite3-allowed")).isEqualTo(ALLOWED);
    }

    @Test
    void an_extension_that_is_allowed_and_is_not_is_unreadable() {
        ScriptedShell shell = new ScriptedShell().then(0, "0\n1\n", "");

        assertThat(new KextPolicy(shell.mac()).user(TEAM, BUNDLE))
                .isEqualTo(new PolicyRow.Unreadable("sqlite3 says both that it is allowed and that it is not"));
    }

    @Test
    void the_beginning_of_a_long_line_is_no_row() {
        ScriptedShell shell = new ScriptedShell()
                .then(0, " ".repeat(4_095) + "100 rows\n", "")
                .then(0, "", "");

        assertThat(new KextPolicy(shell.mac()).user(TEAM, BUNDLE)).isInstanceOf(PolicyRow.Unreadable.class);
    }

    @Test
    void an_extension_macos_never_met_has_no_row() {
        assertThat(user("sqlite3-absent")).isEqualTo(ABSENT);
    }

    @Test
    void a_database_that_cannot_be_opened_is_unreadable_and_says_why() {
        assertThat(user("sqlite3-denied"))
                .isEqualTo(new PolicyRow.Unreadable("sqlite3 printed 'Error: unable to open database"
                        + " \"/var/db/SystemPolicyConfiguration/KextPolicy\": unable to open database file'"
                        + " and ended with exit 1"));
    }

    @Test
    void a_missing_table_is_unreadable_rather_than_absent() {
        assertThat(user("sqlite3-no-table")).isInstanceOf(PolicyRow.Unreadable.class);
    }

    @Test
    void an_error_counts_even_with_exit_0() {
        ScriptedShell shell = new ScriptedShell().then(0, "", "Error: database is locked\n");

        assertThat(new KextPolicy(shell.mac()).user(TEAM, BUNDLE))
                .isEqualTo(
                        new PolicyRow.Unreadable("sqlite3 printed 'Error: database is locked' and ended with exit 0"));
    }

    @Test
    void a_value_that_is_neither_0_nor_1_is_unreadable() {
        ScriptedShell shell = new ScriptedShell().then(0, "2\n", "").then(0, "", "");

        assertThat(new KextPolicy(shell.mac()).user(TEAM, BUNDLE))
                .isEqualTo(new PolicyRow.Unreadable("sqlite3 printed '2' and ended with exit 0"));
    }

    @Test
    void what_the_login_prints_before_every_answer_is_no_row() {
        String noise = "Welcome to the lab\nYou have mail.\n";
        ScriptedShell shell = new ScriptedShell().then(0, noise, "").then(0, noise, "");

        assertThat(new KextPolicy(shell.mac()).user(TEAM, BUNDLE)).isEqualTo(ABSENT);
        assertThat(shell.lines()).element(1).isEqualTo("/usr/bin/true");
    }

    @Test
    void a_row_is_found_behind_what_the_login_prints() {
        ScriptedShell shell = new ScriptedShell().then(0, "Welcome to the lab\n0\n", "");

        assertThat(new KextPolicy(shell.mac()).user(TEAM, BUNDLE)).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void what_the_login_prints_may_not_hide_what_sqlite3_says() {
        ScriptedShell shell = new ScriptedShell()
                .then(0, "Welcome to the lab\nsomething else\n", "")
                .then(0, "Welcome to the lab\n", "");

        assertThat(new KextPolicy(shell.mac()).user(TEAM, BUNDLE))
                .isEqualTo(new PolicyRow.Unreadable(
                        "sqlite3 printed 'Welcome to the lab something else' and ended with exit 0"));
    }

    @Test
    void what_management_decided_is_asked_for_by_team() {
        ScriptedShell shell = ScriptedShell.answering("sqlite3-mdm-team");

        assertThat(new KextPolicy(shell.mac()).mdm(TEAM, BUNDLE)).isEqualTo(ALLOWED);
        assertThat(shell.commands().get(0).words().get(5))
                .isEqualTo("select allowed, bundle_id from kext_policy_mdm where team_id='UBF8T346G9'");
    }

    @ParameterizedTest
    @CsvSource({
        "com.microsoft.wdavkext, true",
        "com.microsoft.other, false",
    })
    void of_managements_rows_the_one_of_the_bundle_counts(String bundle, boolean allowed) {
        ScriptedShell shell = ScriptedShell.answering("sqlite3-mdm-bundles");

        assertThat(new KextPolicy(shell.mac()).mdm(TEAM, bundle)).isEqualTo(new PolicyRow.Present(allowed));
    }

    @Test
    void a_row_of_another_bundle_says_nothing() {
        ScriptedShell shell = ScriptedShell.answering("sqlite3-mdm-bundles");

        assertThat(new KextPolicy(shell.mac()).mdm(TEAM, "com.microsoft.third")).isEqualTo(ABSENT);
    }

    private static PolicyRow user(String transcript) {
        return new KextPolicy(ScriptedShell.answering(transcript).mac()).user(TEAM, BUNDLE);
    }
}
