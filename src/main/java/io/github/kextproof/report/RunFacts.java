package io.github.kextproof.report;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.Product;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run was made with: for the report's first page, and for whoever wants to repeat it. */
public final class RunFacts {
    private RunFacts() {}

    /**
     * The facts by name, in the order to show them; each package with its SHA-256, which is computed unless the
     * inventory pins it.
     *
     * @param version kextproof's own
     * @throws ReportException if a package cannot be read
     */
    public static Map<String, String> of(Inventory inventory, String version) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kextproof", version);
        facts.put("java", System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
        facts.put("controller", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("inventory", String.valueOf(inventory.file().getFileName()));
        facts.put("macs", macs(inventory.entries()));
        List<Product> products = inventory.entries().stream()
                .map(entry -> entry.settings().product())
                .distinct()
                .toList();
        for (Product product : products) {
            String name = String.valueOf(product.installer().getFileName());
            facts.put("package " + name, "SHA-256 " + product.sha256().orElseGet(() -> sha256(product.installer())));
        }
        return Collections.unmodifiableMap(facts);
    }

    private static String macs(List<Entry> entries) {
        long simulated = entries.stream().filter(Entry::simulated).count();
        String names = entries.stream().map(entry -> entry.name().value()).collect(Collectors.joining(", "));
        return entries.size() + (simulated == 0 ? "" : " (" + simulated + " simulated)") + ": " + names;
    }

    private static String sha256(Path file) {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new ReportException(
                    "cannot read " + file + ": is product.package right in the inventory?", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
