package io.github.kextproof.inventory;

import io.github.kextproof.document.Place;
import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import io.github.kextproof.mac.MacName;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads one Mac, with what it inherits. */
final class MacReader {
    private static final MacName STAND_IN = new MacName("unnamed");

    private final ProductReader products;
    private final AccessReader accesses;
    private final ApprovalReader approvals;
    private final PlanReader plans = new PlanReader();
    private final ResetReader resets;
    private final StubReader stubs;
    private final Problems problems;

    MacReader(Schema schema, LocalFiles files, Secrets secrets, Problems problems) {
        this.products = new ProductReader(schema, files, problems);
        this.accesses = new AccessReader(schema, files, secrets, problems);
        this.approvals = new ApprovalReader(files, secrets, problems);
        this.resets = new ResetReader(schema, accesses, files, problems);
        this.stubs = new StubReader(schema, problems);
        this.problems = problems;
    }

    /** Nothing if it cannot be told whether the Mac is real or simulated, which the schema has complained of. */
    Optional<Entry> read(Value mac) {
        return Kind.of(mac).map(kind -> {
            mac.keys().stream()
                    .filter(key -> !kind.mayHave(key) && !staysAsItIs(mac, key))
                    .forEach(key -> complain(mac, kind, key));
            return entry(kind, mac);
        });
    }

    /** Any Mac may go without a reset, a simulated one too. */
    private static boolean staysAsItIs(Value mac, String key) {
        return key.equals("reset")
                && mac.get(key).filter(value -> value.is("none")).isPresent();
    }

    private void complain(Value mac, Kind kind, String key) {
        Place place = mac.get(key).orElseThrow().keyPlace();
        Kind only = Kind.onlyOneWith(key).orElseThrow();
        problems.add(place, KeyWords.only(only, kind, key, mac.shown()));
    }

    private Entry entry(Kind kind, Value mac) {
        Value inventory = mac.document().value();
        Layers layers = Layers.of(Stream.concat(Stream.of(mac), inventory.get("defaults").stream()));
        Layers withTop = Layers.of(Stream.concat(layers.levels().stream(), Stream.of(inventory)));
        Settings settings = new Settings(
                name(mac),
                labels(layers),
                products.read(withTop),
                approvals.approval(kind, layers),
                plans.deadlines(layers),
                layers.find("expect-macos").flatMap(Value::text).map(ExpectedMacOs::parse));
        return switch (kind) {
            case STUB, CONTAINER -> new Entry.Stub(settings, stubs.read(layers), kind == Kind.CONTAINER);
            case LAB ->
                new Entry.Lab(new Host(
                        settings,
                        accesses.access(layers, accesses.sshConfig(withTop)),
                        accesses.sudo(layers.find("sudo")),
                        resets.reset(layers, accesses.sshConfig(withTop)),
                        mac.get("hardware-uuid").flatMap(Value::text),
                        layers.find(Kind.SIMULATED)
                                .map(value -> value.node().asBoolean())
                                .orElse(false)));
        };
    }

    private static MacName name(Value mac) {
        return mac.get("name")
                .flatMap(Value::text)
                .filter(MacName.FORM.asMatchPredicate())
                .map(MacName::new)
                .orElse(STAND_IN);
    }

    /** Labels add up; everything else a Mac says itself replaces what it inherits. */
    private static SortedSet<String> labels(Layers layers) {
        TreeSet<String> labels = new TreeSet<>();
        layers.levels().stream()
                .flatMap(level -> level.get("labels").stream())
                .flatMap(value -> value.items().stream())
                .forEach(label -> label.text().ifPresent(labels::add));
        return labels;
    }
}
