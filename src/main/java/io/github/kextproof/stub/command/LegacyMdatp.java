package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** mdatp as it was until 101.05.17: options instead of commands, camelCase keys in the order of the alphabet. */
final class LegacyMdatp {
    private static final int COLON = 40;
    /** Old names of values; the others of the new listing did not exist yet. Which ones did is partly a guess. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("automatic_definition_update_enabled", "automaticDefinitionUpdateEnabled"),
            Map.entry("app_version", "appVersion"),
            Map.entry("cloud_diagnostic_enabled", "cloudDiagnosticEnabled"),
            Map.entry("cloud_enabled", "cloudEnabled"),
            Map.entry("definitions_updated", "definitionsUpdated"),
            Map.entry("definitions_updated_minutes_ago", "definitionsUpdatedMinutesAgo"),
            Map.entry("definitions_version", "definitionsVersion"),
            Map.entry("edr_early_preview_enabled", "edrEarlyPreviewEnabled"),
            Map.entry("edr_machine_id", "edrMachineId"),
            Map.entry("engine_version", "versionEngine"),
            Map.entry("healthy", "healthy"),
            Map.entry("licensed", "licensed"),
            Map.entry("log_level", "logLevel"),
            Map.entry("machine_guid", "machineGuid"),
            Map.entry("org_id", "orgId"),
            Map.entry("passive_mode_enabled", "passiveMode"),
            Map.entry("real_time_protection_available", "realTimeProtectionAvailable"),
            Map.entry("real_time_protection_enabled", "realTimeProtectionEnabled"),
            Map.entry("release_ring", "releaseRing"));

    private record Line(String key, HealthEntry entry) {}

    private final Machine machine;
    private final Mdatp mdatp;

    LegacyMdatp(Machine machine, Mdatp mdatp) {
        this.machine = machine;
        this.mdatp = mdatp;
    }

    int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        switch (words.get(0)) {
            case "--health" -> {
                return words.size() > 1 ? value(invocation, words.get(1)) : all(invocation);
            }
            case "--version" -> Say.out(invocation, health().version());
            case "--threat" -> threats(invocation, words);
            case "--connectivity-test" -> Mdatp.connectivity(invocation);
            default -> throw new UnsimulatedUse("this mdatp option");
        }
        return 0;
    }

    /** The words are documented for Linux and for the quarantine of the Mac; what they print is that of the new era (guess). */
    private void threats(Invocation invocation, List<String> words) {
        if (!words.equals(List.of("--threat", "--list", "--pretty"))) {
            throw new UnsimulatedUse("mdatp --threat other than --list --pretty");
        }
        ThreatList.print(invocation, machine.threats());
    }

    /** What the old command line says to the new syntax; words and status are a guess, to be confirmed on a lab Mac. */
    int usage(Invocation invocation) {
        return Say.failing(
                invocation,
                64,
                "Usage: mdatp [options]\n  --health [metric]\n  --config [name] [value]\n  --scan --full | --quick\n"
                        + "  --definition-update\n  --connectivity-test\n  --help");
    }

    private int all(Invocation invocation) {
        Health health = health();
        mdatp.attention(invocation, health);
        List<Line> lines = lines(health);
        lines.forEach(line ->
                Say.out(invocation, Mdatp.line(line.key(), COLON, line.entry().marked())));
        mdatp.said(lines.stream().map(Line::entry).toList());
        return 0;
    }

    private int value(Invocation invocation, String key) {
        Health health = health();
        mdatp.attention(invocation, health);
        Optional<Line> line = lines(health).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst();
        if (line.isEmpty()) {
            return Say.failing(invocation, 64, "Error: unknown health metric '" + key + "'");
        }
        Say.out(invocation, line.orElseThrow().entry().shown());
        mdatp.said(List.of(line.orElseThrow().entry()));
        return 0;
    }

    private Health health() {
        return Health.of(machine).orElseThrow();
    }

    private static List<Line> lines(Health health) {
        return health.words().inText().stream()
                .filter(entry -> KEYS.containsKey(entry.key()))
                .map(entry -> new Line(KEYS.getOrDefault(entry.key(), entry.key()), entry))
                .sorted(Comparator.comparing(Line::key))
                .toList();
    }
}
