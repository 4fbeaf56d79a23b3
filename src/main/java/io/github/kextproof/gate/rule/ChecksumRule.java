package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Dimensions;
import io.github.kextproof.gate.policy.Freshness.One;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said to be one version of the product must have come from one package. */
final class ChecksumRule implements Rule {
    private static final String NO_VERSION = "no product version";

    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().fresh().packageChecksum().stream().map(one -> ruling(matter, one));
    }

    private static Ruling ruling(Matter matter, One one) {
        String label = matter.policy().dimensions().packageChecksum();
        Said said = checksums(matter.cases().executed(), label);
        Map<String, Said> mixed = new TreeMap<>(byVersion(matter));
        mixed.values().removeIf(each -> counted(each, one).size() <= 1);
        boolean met = mixed.isEmpty() && said.clear() && !said.parts().isEmpty();
        Draft draft = new Draft("fresh.package_checksum", wanted(one)).found(found(said, mixed) + said.unclear());
        mixed.forEach((version, each) -> each.parts()
                .forEach(part ->
                        draft.because(version + " from package " + part.shown()).on(part.cases())));
        said.explain(draft, "package checksum", label);
        return draft.met(met);
    }

    private static Map<String, Said> byVersion(Matter matter) {
        Dimensions names = matter.policy().dimensions();
        return matter.cases().executed().stream()
                .collect(Collectors.groupingBy(
                        each -> each.result().labels().only(names.product()).orElse(NO_VERSION)))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> checksums(entry.getValue(), names.packageChecksum())));
    }

    /** Hexadecimal in either case is the same. */
    private static Said checksums(List<Case> cases, String label) {
        return Said.in(
                cases,
                each -> each.result().labels().all(label).stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static List<Said.Part> counted(Said said, One one) {
        return said.parts().stream()
                .filter(part -> one.besides().stream().noneMatch(part.value()::equalsIgnoreCase))
                .toList();
    }

    private static String wanted(One one) {
        return "one for each product version"
                + (one.besides().isEmpty() ? "" : ", besides " + String.join(", ", one.besides()));
    }

    private static String found(Said said, Map<String, Said> mixed) {
        if (said.parts().isEmpty()) {
            return "none";
        }
        return mixed.isEmpty()
                ? Counted.of(said.parts(), "package")
                : mixed.entrySet().stream()
                        .map(entry -> entry.getValue().parts().size() + " packages of " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }
}
