package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The database in which macOS keeps who may load kernel extensions, read with sqlite3(1) as root.
 *
 * <p>Its tables were seen on lab Macs; Apple documents none of them.
 */
public final class KextPolicy {
    /** Protected from writing by System Integrity Protection. */
    public static final String DATABASE = "/var/db/SystemPolicyConfiguration/KextPolicy";

    private static final String SQLITE = "/usr/bin/sqlite3";

    private static final Pattern USER_ROW = Pattern.compile("([01])");
    private static final Pattern MDM_ROW = Pattern.compile("([01])\\|(\\S{0,255})");

    private final MacShell mac;

    public KextPolicy(MacShell mac) {
        this.mac = mac;
    }

    /** What users decided about an extension. */
    public PolicyRow user(String team, String bundle) {
        Outcome outcome = ask(
                "select allowed from kext_policy where team_id=" + literal(team) + " and bundle_id=" + literal(bundle));
        boolean both = Said.lines(outcome.stdout()).containsAll(List.of("0", "1"));
        // Team and bundle are the table's primary key: there cannot be two rows.
        return both
                ? new PolicyRow.Unreadable("sqlite3 says both that it is allowed and that it is not")
                : read(outcome, USER_ROW, bundle);
    }

    /** What management profiles decided: rows for the extension, or for its whole team (an empty bundle identifier). */
    public PolicyRow mdm(String team, String bundle) {
        Outcome outcome = ask("select allowed, bundle_id from kext_policy_mdm where team_id=" + literal(team));
        return read(outcome, MDM_ROW, bundle);
    }

    /**
     * Allows an extension in its user's stead; macOS lets nobody write where System Integrity Protection is on.
     *
     * @param developer as the certificate names it
     * @return why it could not be written
     */
    public Optional<String> allow(String team, String bundle, String developer) {
        // What flags mean nobody documents; 1 is what a press of Allow leaves there (guess, to be confirmed on a lab
        // Mac).
        Outcome outcome = mac.root(
                SQLITE,
                DATABASE,
                "insert or replace into kext_policy (team_id, bundle_id, allowed, developer_name, flags) values ("
                        + literal(team) + ", " + literal(bundle) + ", 1, " + literal(developer) + ", 1)");
        return outcome.succeeded() && !saysError(outcome)
                ? Optional.empty()
                : Optional.of("sqlite3 " + Said.how(outcome));
    }

    /** The line that takes an extension's row away again, for a person to run on the Mac. */
    public static String forgetting(String team, String bundle) {
        return "sudo " + SQLITE + " " + DATABASE + " \"delete from kext_policy where team_id=" + literal(team)
                + " and bundle_id=" + literal(bundle) + "\"";
    }

    private Outcome ask(String query) {
        return mac.askAsRoot(SQLITE, DATABASE, query);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private PolicyRow read(Outcome outcome, Pattern form, String bundle) {
        List<String> lines = Said.lines(outcome.stdout());
        List<Matcher> rows =
                lines.stream().map(form::matcher).filter(Matcher::matches).toList();
        boolean failed = !outcome.succeeded() || saysError(outcome);
        if (failed || (rows.isEmpty() && !lines.isEmpty() && !new LoginNoise(mac).isAllOf(lines))) {
            return new PolicyRow.Unreadable("sqlite3 " + Said.how(outcome));
        }
        return rows.stream()
                .filter(row -> concerns(row, bundle))
                .map(row -> row.group(1).equals("1"))
                .reduce(Boolean::logicalOr)
                .<PolicyRow>map(PolicyRow.Present::new)
                .orElseGet(PolicyRow.Absent::new);
    }

    private static boolean saysError(Outcome outcome) {
        return Said.lines(outcome.stderr()).stream().anyMatch(line -> line.startsWith("Error"));
    }

    private static boolean concerns(Matcher row, String bundle) {
        return row.groupCount() == 1 || row.group(2).isEmpty() || row.group(2).equals(bundle);
    }
}
