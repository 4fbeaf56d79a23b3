package io.github.kextproof.inventory;

import io.github.kextproof.document.Document;
import io.github.kextproof.document.DocumentException;
import io.github.kextproof.document.DocumentFile;
import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an inventory file. */
public final class InventoryReader {
    private static final InventoryDialect DIALECT = new InventoryDialect();

    private final Map<String, String> environment;
    private final Duration secretsWithin;
    private final Schema schema = Schema.of(DIALECT);

    /** @param environment where {@code env:NAME} looks, and {@code ~/} for HOME; {@link System#getenv()} but in tests */
    public InventoryReader(Map<String, String> environment) {
        this(environment, SecretCommands.PATIENCE);
    }

    /** @param secretsWithin how long a program that prints a secret may take */
    InventoryReader(Map<String, String> environment, Duration secretsWithin) {
        this.environment = Map.copyOf(environment);
        this.secretsWithin = secretsWithin;
    }

    /** The JSON Schema of inventories, for editors; what depends on several keys at once, it does not say. */
    public static String schema() {
        return Schema.text(DIALECT);
    }

    /**
     * Reads the file, resolves its secrets, and looks at every file it names.
     *
     * @param file paths in it are relative to its directory
     * @throws DocumentException with everything that is wrong, if anything is
     */
    public Inventory read(Path file) {
        Problems problems = new Problems(file);
        Document document = DocumentFile.read(file, DIALECT, problems);
        schema.check(document, problems);
        List<Value> macs = document.value().get("macs").stream()
                .flatMap(list -> list.items().stream())
                .filter(Value::isMapping)
                .toList();
        checkNames(macs, problems);
        checkDefaults(document.value().get("defaults"), macs, problems);
        LocalFiles files = new LocalFiles(file, environment, problems);
        Secrets secrets = new Secrets(environment, files, new SecretCommands(secretsWithin), problems);
        MacReader reader = new MacReader(schema, files, secrets, problems);
        List<Entry> entries =
                macs.stream().flatMap(mac -> reader.read(mac).stream()).toList();
        ExpectationReader wanted = new ExpectationReader(problems);
        Optional<Expectation> expectation = document.value().get("expect").map(wanted::read);
        problems.throwIfAny();
        return new Inventory(file, entries, scenarios(document.value()), expectation);
    }

    private static List<String> scenarios(Value inventory) {
        return inventory.get("scenarios").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(name -> name.text().stream())
                .distinct()
                .toList();
    }

    private static void checkNames(List<Value> macs, Problems problems) {
        Map<String, Value> named = new HashMap<>();
        for (Value mac : macs) {
            Optional<Value> name = mac.get("name");
            Optional<Value> first = name.flatMap(Value::text).map(text -> named.putIfAbsent(text, mac));
            first.ifPresent(other -> problems.add(
                    name.orElseThrow().place(),
                    ValueWords.duplicateName(
                            mac.shown(),
                            other.shown(),
                            other.get("name").orElseThrow().place().line())));
        }
    }

    /** Where real and stub Macs share a file, each inherits what makes sense for it; what makes sense for none is a mistake. */
    private static void checkDefaults(Optional<Value> defaults, List<Value> macs, Problems problems) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        macs.forEach(mac -> Kind.of(mac).ifPresent(kinds::add));
        if (kinds.isEmpty()) {
            return;
        }
        defaults.ifPresent(shared -> shared.keys().stream()
                .filter(key -> kinds.stream().noneMatch(kind -> kind.mayHave(key)))
                .forEach(key -> complain(shared.get(key).orElseThrow(), key, problems)));
    }

    private static void complain(Value value, String key, Problems problems) {
        Kind.onlyOneWith(key).ifPresent(kind -> problems.add(value.keyPlace(), KeyWords.onlyButThereIsNone(kind, key)));
    }
}
