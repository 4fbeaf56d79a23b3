package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.StubPackage;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /usr/local/bin/mdatp} in the syntax of the installed product's era. */
final class Mdatp implements Program {
    private static final int COLON = 44;
    private static final String ATTENTION = "ATTENTION: No license found. Contact your administrator for help.";

    private final Machine machine;
    private final LegacyMdatp legacy;

    Mdatp(Machine machine) {
        this.machine = machine;
        this.legacy = new LegacyMdatp(machine);
    }

    @Override
    public int run(Invocation invocation) {
        StubPackage product = machine.installation().orElseThrow().product();
        List<String> words = invocation.arguments();
        boolean old = !words.isEmpty() && words.get(0).startsWith("--");
        if (!product.isAtLeast("101.05.17")) {
            return old ? legacy.run(invocation) : legacy.usage(invocation);
        }
        if (old && product.isAtLeast("101.19.48")) {
            // Guess, to be confirmed on a lab Mac: that the old syntax still answers, and the words.
            Say.err(invocation, "This syntax is deprecated and will be removed. Run 'mdatp help' for the new one.");
        }
        return old ? legacy.run(invocation) : modern(invocation, words, product);
    }

    private int modern(Invocation invocation, List<String> words, StubPackage product) {
        switch (String.join(" ", words.subList(0, Math.min(2, words.size())))) {
            case "health" -> all(invocation, health());
            case "health --field" -> {
                return field(invocation, words.size() == 3 ? words.get(2) : "");
            }
            case "health --output" -> json(invocation, health(), words);
            case "version" -> Say.out(invocation, "Product version: " + product.version());
            case "connectivity test" -> connectivity(invocation);
            // Guess, to be confirmed on a lab Mac: what an empty list looks like.
            case "threat list" -> Say.out(invocation, "Threat list is empty");
            default -> throw new UnsimulatedUse("this mdatp command");
        }
        return 0;
    }

    private Health health() {
        return Health.of(machine).orElseThrow();
    }

    static void attention(Invocation invocation, Health health) {
        if (!health.licensed()) {
            Say.out(invocation, ATTENTION);
        }
    }

    private static void all(Invocation invocation, Health health) {
        attention(invocation, health);
        health.entries().forEach(entry -> Say.out(invocation, line(entry.key(), COLON, entry.marked())));
    }

    static String line(String key, int colon, String value) {
        return key + " ".repeat(Math.max(1, colon - key.length())) + ": " + value;
    }

    private int field(Invocation invocation, String name) {
        Health health = health();
        attention(invocation, health);
        Optional<HealthEntry> entry = health.entries().stream()
                .filter(candidate -> candidate.key().equals(name))
                .findFirst();
        if (entry.isEmpty()) {
            // Guess, to be confirmed on a lab Mac: words and status.
            return Say.failing(invocation, 64, "Error: unknown health field '" + name + "'");
        }
        Say.out(invocation, entry.orElseThrow().shown());
        return 0;
    }

    private static void json(Invocation invocation, Health health, List<String> words) {
        if (words.size() != 3 || !words.get(2).equals("json")) {
            throw new UnsimulatedUse("this output format");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        health.entries().forEach(entry -> object.put(entry.camelCase(), entry.json()));
        Say.out(invocation, Json.text(object));
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
