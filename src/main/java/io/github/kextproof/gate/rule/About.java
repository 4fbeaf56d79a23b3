package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Labels;
import io.github.kextproof.gate.policy.Dimensions;
import java.util.Locale;
import java.util.Optional;

/**
 * What a test is about, as far as its latest result says so in exactly one word each.
 *
 * @param mac in lower case: the same Mac in two spellings must not count as two
 */
record About(Optional<String> scenario, Optional<String> mac, Place place) {

    static About of(Labels labels, Dimensions names) {
        return new About(
                said(labels, names.scenario()),
                said(labels, names.mac()).map(mac -> mac.strip().toLowerCase(Locale.ROOT)),
                new Place(said(labels, names.macos()), said(labels, names.locale()), said(labels, names.management())));
    }

    private static Optional<String> said(Labels labels, String name) {
        return labels.only(name).filter(value -> !value.isBlank());
    }
}
