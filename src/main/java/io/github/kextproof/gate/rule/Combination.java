package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the combinations that a requirement stands for; what it leaves open may be anything.
 *
 * @param macos exactly that version, or one that has more parts
 * @param macs on how many different Macs it must have passed
 */
record Combination(
        String scenario, Optional<String> macos, Optional<String> locale, Optional<String> management, int macs) {

    /** How a result stands to a combination, the best first. */
    enum Fit {
        /** It is one. */
        YES,
        /** It does not say enough to tell. */
        UNSAID,
        /** It is another one. */
        NO
    }

    static Stream<Combination> of(Requirement requirement) {
        return requirement.scenarios().stream()
                .flatMap(scenario -> open(requirement.macos())
                        .flatMap(macos -> open(requirement.locales())
                                .flatMap(locale -> open(requirement.managements())
                                        .map(management -> new Combination(
                                                scenario, macos, locale, management, requirement.macs())))));
    }

    private static Stream<Optional<String>> open(List<String> values) {
        return values.isEmpty() ? Stream.of(Optional.empty()) : values.stream().map(Optional::of);
    }

    /** The tests of its scenario that stand so to it. */
    List<Case> among(Cases cases, Fit fit) {
        return cases.byPlace(scenario).entrySet().stream()
                .filter(entry -> fits(entry.getKey()) == fit)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** What is wanted of the other dimensions, of a test of its scenario. */
    private Fit fits(Place place) {
        Fit first = fits(macos, place.macos(), Combination::sameRelease);
        Fit second = fits(locale, place.locale(), String::equals);
        Fit third = fits(management, place.management(), String::equals);
        Fit worse = first.compareTo(second) > 0 ? first : second;
        return worse.compareTo(third) > 0 ? worse : third;
    }

    private static Fit fits(Optional<String> wanted, Optional<String> said, Sameness sameness) {
        if (wanted.isEmpty()) {
            return Fit.YES;
        }
        return said.map(value -> sameness.same(wanted.get(), value) ? Fit.YES : Fit.NO)
                .orElse(Fit.UNSAID);
    }

    private interface Sameness {
        boolean same(String wanted, String said);
    }

    /** 10.15 means every 10.15.x, but 10.1 does not mean 10.15. */
    private static boolean sameRelease(String wanted, String said) {
        return said.equals(wanted) || said.startsWith(wanted + ".");
    }

    String shown() {
        return scenario
                + macos.map(version -> " on macOS " + version).orElse("")
                + locale.map(word -> ", " + word).orElse("")
                + management.map(word -> ", management " + word).orElse("");
    }
}
