package io.github.kextproof.cli;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run was made with, for the report's first page. */
final class RunFacts {
    private RunFacts() {}

    static Map<String, String> of(Inventory inventory) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kextproof", Version.number());
        facts.put("JDK", Runtime.version().toString());
        facts.put("inventory", inventory.file().getFileName().toString());
        facts.put("Macs", names(inventory));
        facts.put("stub Macs", String.valueOf(stubs(inventory)));
        List<Product> products = inventory.entries().stream()
                .map(entry -> entry.settings().product())
                .distinct()
                .toList();
        for (Product product : products) {
            facts.put(
                    "package " + product.installer().getFileName(),
                    product.sha256().orElse("no checksum pinned"));
        }
        return facts;
    }

    private static String names(Inventory inventory) {
        return inventory.entries().stream().map(entry -> entry.name().value()).collect(Collectors.joining(", "));
    }

    private static long stubs(Inventory inventory) {
        return inventory.entries().stream().filter(Entry.Stub.class::isInstance).count();
    }
}
