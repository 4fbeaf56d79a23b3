package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Safeguards;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /usr/bin/sqlite3} on the KextPolicy database, for simple selects, and for writing the row of Defender's extension. */
final class Sqlite3 implements Program {
    private static final int INSENSITIVE = Pattern.CASE_INSENSITIVE;
    private static final Pattern SELECT = Pattern.compile(
            "\\s*select\\s+(.+?)\\s+from\\s+(\\w+)(?:\\s+where\\s+(.+?))?\\s*;?\\s*", INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CONDITION =
            Pattern.compile("\\s*(\\w+)\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\"|(\\d+))\\s*");
    private static final Pattern WRITES =
            Pattern.compile("\\s*(insert|update|delete|replace|drop)\\b.*", INSENSITIVE | Pattern.DOTALL);

    private static final Pattern INSERT = Pattern.compile(
            "insert or replace into kext_policy \\(team_id, bundle_id, allowed, developer_name, flags\\)"
                    + " values \\('UBF8T346G9', 'com\\.microsoft\\.wdavkext', ([01]), '[^']*', \\d+\\)",
            INSENSITIVE);
    private static final Pattern DELETE = Pattern.compile(
            "delete from kext_policy where team_id='UBF8T346G9' and bundle_id='com\\.microsoft\\.wdavkext'",
            INSENSITIVE);

    private final Machine machine;

    Sqlite3(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments().stream()
                .filter(word -> !word.matches("-(readonly|batch|bail|noheader|list)"))
                .toList();
        if (words.size() != 2 || words.get(0).startsWith("-") || !isKextPolicy(invocation, words.get(0))) {
            throw new UnsimulatedUse("sqlite3 on anything but the KextPolicy database with one statement");
        }
        if (!invocation.account().isRoot() || !machine.policyIsReadable()) {
            // What it says to root without Full Disk Access is a guess, to be confirmed on a lab Mac: the same.
            return Say.failing(
                    invocation,
                    1,
                    "Error: unable to open database \"" + words.get(0) + "\": unable to open database file");
        }
        return statement(invocation, words.get(1));
    }

    private boolean isKextPolicy(Invocation invocation, String path) {
        return machine.files()
                .real(path, invocation.directory())
                .equals(machine.files().real("/var/db/SystemPolicyConfiguration/KextPolicy"));
    }

    private int statement(Invocation invocation, String sql) {
        if (WRITES.matcher(sql).matches()) {
            return write(invocation, sql);
        }
        Matcher select = SELECT.matcher(sql);
        if (!select.matches()) {
            throw new UnsimulatedUse("this SQL");
        }
        Optional<KextPolicyTables.Table> table = new KextPolicyTables(machine).named(select.group(2));
        if (table.isEmpty()) {
            return Say.failing(invocation, 1, "Error: no such table: " + select.group(2));
        }
        return select(invocation, select.group(1).strip(), table.orElseThrow(), conditions(select.group(3)));
    }

    /** System Integrity Protection keeps even root from writing there; sqlite3 exits with SQLite's own number for it. */
    private int write(Invocation invocation, String sql) {
        if (machine.conditions().safeguards().sip() != Safeguards.Sip.DISABLED) {
            return Say.failing(invocation, 8, "Error: attempt to write a readonly database");
        }
        Matcher insert = INSERT.matcher(sql);
        if (insert.matches()) {
            machine.writePolicy(Optional.of(insert.group(1).equals("1")));
        } else if (DELETE.matcher(sql).matches()) {
            machine.writePolicy(Optional.empty());
        } else {
            throw new UnsimulatedUse("this SQL");
        }
        return 0;
    }

    private static Map<String, String> conditions(@Nullable String where) {
        Map<String, String> conditions = new LinkedHashMap<>();
        if (where == null) {
            return conditions;
        }
        for (String part : where.split("(?i)\\s+and\\s+", -1)) {
            Matcher condition = CONDITION.matcher(part);
            if (!condition.matches()) {
                throw new UnsimulatedUse("this condition");
            }
            conditions.put(
                    condition.group(1),
                    Optional.ofNullable(condition.group(2))
                            .or(() -> Optional.ofNullable(condition.group(3)))
                            .orElseGet(() -> condition.group(4)));
        }
        return conditions;
    }

    private static int select(
            Invocation invocation, String what, KextPolicyTables.Table table, Map<String, String> conditions) {
        boolean counts = what.equalsIgnoreCase("count(*)");
        List<String> columns = what.equals("*") || counts
                ? table.columns()
                : Arrays.stream(what.split(",", -1)).map(String::strip).toList();
        for (String column :
                Stream.concat(columns.stream(), conditions.keySet().stream()).toList()) {
            if (!table.columns().contains(column)) {
                return Say.failing(invocation, 1, "Error: no such column: " + column);
            }
        }
        List<Map<String, String>> rows = table.rows().stream()
                .filter(row -> row.entrySet().containsAll(conditions.entrySet()))
                .toList();
        if (counts) {
            Say.out(invocation, String.valueOf(rows.size()));
            return 0;
        }
        rows.forEach(row -> Say.out(invocation, columns.stream().map(row::get).collect(Collectors.joining("|"))));
        return 0;
    }
}
