package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.LoadHistoryRow;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.MdmPolicyRow;
import io.github.kextproof.stub.machine.PolicyRow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The KextPolicy database as rows of named columns, in the order of its schema. */
final class KextPolicyTables {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A table with its columns, even when it has no rows. */
    record Table(List<String> columns, List<Map<String, String>> rows) {}

    private final Machine machine;

    KextPolicyTables(Machine machine) {
        this.machine = machine;
    }

    Optional<Table> named(String name) {
        return switch (name) {
            case "kext_policy" ->
                Optional.of(table(
                        List.of("team_id", "bundle_id", "allowed", "developer_name", "flags"),
                        machine.policy().stream().map(KextPolicyTables::cells).toList()));
            case "kext_policy_mdm" ->
                Optional.of(table(
                        List.of("team_id", "bundle_id", "allowed", "payload_uuid"),
                        machine.mdmPolicy().stream()
                                .map(KextPolicyTables::cells)
                                .toList()));
            case "kext_load_history_v3" ->
                Optional.of(table(
                        List.of(
                                "path",
                                "team_id",
                                "bundle_id",
                                "boot_uuid",
                                "created_at",
                                "last_seen",
                                "flags",
                                "cdhash"),
                        machine.loadHistory().stream().map(this::cells).toList()));
            default -> Optional.empty();
        };
    }

    private static Table table(List<String> columns, List<List<String>> rows) {
        return new Table(
                columns, rows.stream().map(cells -> named(columns, cells)).toList());
    }

    private static Map<String, String> named(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(PolicyRow row) {
        return List.of(
                row.teamId(), row.bundleId(), bit(row.allowed()), row.developerName(), String.valueOf(row.flags()));
    }

    private static List<String> cells(MdmPolicyRow row) {
        return List.of(row.teamId(), row.bundleId(), bit(row.allowed()), row.payloadUuid());
    }

    private List<String> cells(LoadHistoryRow row) {
        String hash = machine.uuid("cdhash").toString().replace("-", "") + "00000000";
        return List.of(
                row.path(),
                row.teamId(),
                row.bundleId(),
                row.bootUuid(),
                time(row.created()),
                time(row.lastSeen()),
                "16",
                hash);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String bit(boolean value) {
        return value ? "1" : "0";
    }
}
