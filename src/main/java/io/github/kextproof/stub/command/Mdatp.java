package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Daemon;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.StubPackage;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /usr/local/bin/mdatp} in the syntax of the installed product's era. */
final class Mdatp implements Program {
    private static final int COLON = 44;
    private static final String ATTENTION = "ATTENTION: No license found. Contact your administrator for help.";

    private final Machine machine;
    private final LegacyMdatp legacy;

    Mdatp(Machine machine) {
        this.machine = machine;
        this.legacy = new LegacyMdatp(machine, this);
    }

    @Override
    public int run(Invocation invocation) {
        StubPackage product = machine.installation().orElseThrow().product();
        List<String> words = invocation.arguments();
        Daemon daemon = machine.conditions().daemon();
        MdatpSyntax syntax = MdatpSyntax.of(daemon.commandLine(), product);
        boolean old = !words.isEmpty() && words.get(0).startsWith("--");
        if (!old && !syntax.modern()) {
            return legacy.usage(invocation);
        }
        if (old && !syntax.legacy()) {
            // Guess, to be confirmed on a lab Mac: words and status.
            return Say.failing(invocation, 64, "Unknown option '" + words.get(0) + "'. Run 'mdatp help' for usage.");
        }
        if (old && syntax.deprecating()) {
            // Guess, to be confirmed on a lab Mac: the words.
            Say.err(invocation, "This syntax is deprecated and will be removed. Run 'mdatp help' for the new one.");
        }
        if (!daemon.isRunning() && !words.isEmpty() && !words.get(0).endsWith("version")) {
            // The status is documented; the words are a guess, to be confirmed on a lab Mac.
            return Say.failing(invocation, 3, "ERROR: Could not connect to the daemon.");
        }
        return old ? legacy.run(invocation) : modern(invocation, words);
    }

    private int modern(Invocation invocation, List<String> words) {
        switch (String.join(" ", words.subList(0, Math.min(2, words.size())))) {
            case "health" -> all(invocation, health());
            case "health --field" -> {
                return field(invocation, words.size() == 3 ? words.get(2) : "");
            }
            case "health --output" -> json(invocation, health(), words);
            case "version" -> Say.out(invocation, "Product version: " + health().version());
            case "connectivity test" -> connectivity(invocation);
            case "threat list" -> ThreatList.print(invocation, machine.threats());
            default -> throw new UnsimulatedUse("this mdatp command");
        }
        return 0;
    }

    private Health health() {
        return Health.of(machine).orElseThrow();
    }

    void attention(Invocation invocation, Health health) {
        machine.conditions().health().attention().ifPresent(text -> Say.out(invocation, "ATTENTION: " + text));
        if (!health.licensed()) {
            Say.out(invocation, ATTENTION);
        }
    }

    private void all(Invocation invocation, Health health) {
        attention(invocation, health);
        List<HealthEntry> entries = health.words().inText();
        entries.forEach(entry -> Say.out(invocation, line(entry.key(), COLON, entry.marked())));
        said(entries);
    }

    void said(List<HealthEntry> entries) {
        machine.said(entries.stream().collect(Collectors.toMap(HealthEntry::key, HealthEntry::shown)));
    }

    static String line(String key, int colon, String value) {
        return key + " ".repeat(Math.max(1, colon - key.length())) + ": " + value;
    }

    private int field(Invocation invocation, String name) {
        Health health = health();
        attention(invocation, health);
        Optional<HealthEntry> entry = health.words().inText().stream()
                .filter(candidate -> candidate.key().equals(name))
                .findFirst();
        if (entry.isEmpty()) {
            // Guess, to be confirmed on a lab Mac: words and status.
            return Say.failing(invocation, 64, "Error: unknown health field '" + name + "'");
        }
        Say.out(invocation, entry.orElseThrow().shown());
        said(List.of(entry.orElseThrow()));
        return 0;
    }

    private void json(Invocation invocation, Health health, List<String> words) {
        if (words.size() != 3 || !words.get(2).equals("json")) {
            throw new UnsimulatedUse("this output format");
        }
        Map<String, Object> object = health.words().inJson();
        Say.out(invocation, Json.text(object));
        Map<String, String> values = new HashMap<>();
        for (String field : List.of("real_time_protection_enabled", "real_time_protection_available")) {
            values.put(field, value(object.get(HealthEntry.camelCase(field))));
        }
        machine.said(values);
    }

    private static String value(@Nullable Object json) {
        return String.valueOf(json instanceof Map<?, ?> object ? object.get("value") : json);
    }

    static void connectivity(Invocation invocation) {
        List.of(
                        "https://cdn.x.cp.wd.microsoft.com/ping",
                        "https://wdcp.microsoft.com/client/trial",
                        "https://x.cp.wd.microsoft.com/api/report",
                        "https://winatp-gw-eus.microsoft.com/test")
                .forEach(url -> Say.out(invocation, "Testing connection with " + url + " ... [OK]"));
    }
}
