package io.github.kextproof.report;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.Product;
import io.github.kextproof.inventory.Shard;
import io.github.kextproof.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run was made with: for the report's first page, and for whoever wants to repeat it. */
public final class RunFacts {
    /** Begins the name of each package's checksum. */
    static final String PACKAGE = "package ";

    private RunFacts() {}

    /**
     * The facts by name, in the order to show them; each package with its SHA-256, which is computed unless the
     * inventory pins it.
     *
     * @param version kextproof's own
     * @throws ReportException if a package cannot be read
     */
    public static Map<String, String> of(Inventory inventory, String version) {
        return of(inventory, Optional.empty(), version);
    }

    /**
     * The same for a shard: the facts are those of all shards, the same whichever it is.
     *
     * @param whole all Macs, those of other shards included
     */
    public static Map<String, String> of(Inventory whole, Shard shard, String version) {
        return of(whole, Optional.of(shard), version);
    }

    private static Map<String, String> of(Inventory inventory, Optional<Shard> shard, String version) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kextproof", version);
        facts.put("java", System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
        facts.put("controller", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("inventory", String.valueOf(inventory.file().getFileName()));
        facts.put("macs", macs(inventory.entries()));
        shard.ifPresent(part -> facts.put("shards", Integer.toString(part.count())));
        List<Product> products = inventory.entries().stream()
                .map(entry -> entry.settings().product())
                .distinct()
                .toList();
        for (Product product : products) {
            String name = String.valueOf(product.installer().getFileName());
            facts.put(PACKAGE + name, "SHA-256 " + product.sha256().orElseGet(() -> sha256(product)));
        }
        return Collections.unmodifiableMap(facts);
    }

    private static String macs(List<Entry> entries) {
        long simulated = entries.stream().filter(Entry::simulated).count();
        String names = entries.stream().map(entry -> entry.name().value()).collect(Collectors.joining(", "));
        return entries.size() + (simulated == 0 ? "" : " (" + simulated + " simulated)") + ": " + names;
    }

    private static String sha256(Product product) {
        Path file = product.installer();
        return sha256(file, "cannot read " + file + ": is product.package right in the inventory?");
    }

    /** @param complaint what to say if it cannot be read */
    static String sha256(Path file, String complaint) {
        try {
            return Sha256.of(file);
        } catch (IOException unreadable) {
            throw new ReportException(complaint, unreadable);
        }
    }
}
