package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.evidence.Labels;
import io.github.kextproof.gate.evidence.Test;
import io.github.kextproof.gate.policy.Dimensions;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tests say they ran on and with, whatever became of them: all values, in their order.
 *
 * @param products versions of the product
 * @param packages the checksums of packages, by the product version they came with; none is an empty text
 * @param macs what each Mac's tests say of being simulated, by the Mac's name
 * @param harnesses commits of what ran the tests
 */
record Facts(
        SortedSet<String> products,
        SortedMap<String, SortedSet<String>> packages,
        SortedMap<String, SortedSet<String>> macs,
        SortedSet<String> harnesses) {

    static Facts of(Evidence evidence, Dimensions dimensions) {
        Facts facts = new Facts(new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
        for (Test test : evidence.tests()) {
            facts.add(test.latest().labels(), dimensions);
        }
        return facts;
    }

    private void add(Labels labels, Dimensions dimensions) {
        products.addAll(labels.all(dimensions.product()));
        harnesses.addAll(labels.all(dimensions.harness()));
        List<String> checksums = labels.all(dimensions.packageChecksum());
        if (!checksums.isEmpty()) {
            String product = String.join(", ", labels.all(dimensions.product()));
            packages.computeIfAbsent(product, version -> new TreeSet<>()).addAll(checksums);
        }
        labels.all(dimensions.mac())
                .forEach(mac ->
                        macs.computeIfAbsent(mac, name -> new TreeSet<>()).addAll(labels.all(dimensions.simulated())));
    }
}
