package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;
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

    private Outcome ask(String query) {
        return mac.askAsRoot("/usr/bin/sqlite3", DATABASE, query);
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
