package io.github.kextproof.macos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the kernel extension policies in what {@code profiles show} lists. */
final class KextPayloads {
    private static final String TYPE = "com.apple.syspolicy.kernel-extension-policy";

    private KextPayloads() {}

    /** Only profiles of the whole computer: the payload has no effect in a user's. */
    static List<KextPayload> in(PropertyList profiles) {
        return items(profiles.dict(), "_computerlevel")
                .map(PropertyList::dict)
                .flatMap(KextPayloads::ofProfile)
                .toList();
    }

    private static Stream<KextPayload> ofProfile(PropertyList.Dict profile) {
        return items(profile, "ProfileItems")
                .map(PropertyList::dict)
                .filter(item -> text(item, "PayloadType").equals(TYPE))
                .map(item ->
                        payload(profile, item.get("PayloadContent").orElse(item).dict()));
    }

    private static KextPayload payload(PropertyList.Dict profile, PropertyList.Dict content) {
        return new KextPayload(
                text(profile, "ProfileDisplayName"),
                text(profile, "ProfileIdentifier"),
                text(profile, "ProfileOrganization"),
                // Apple's reference: users may approve further extensions unless the profile says no.
                content.get("AllowUserOverrides").flatMap(PropertyList::flag).orElse(true),
                texts(items(content, "AllowedTeamIdentifiers")),
                allowedKexts(content));
    }

    private static Map<String, Set<String>> allowedKexts(PropertyList.Dict content) {
        Map<String, Set<String>> kexts = new HashMap<>();
        content.get("AllowedKernelExtensions")
                .ifPresent(value -> value.dict()
                        .entries()
                        .forEach((team, bundles) -> kexts.put(team, texts(bundles.items().stream()))));
        return kexts;
    }

    private static Stream<PropertyList> items(PropertyList.Dict dict, String key) {
        return dict.get(key).stream().flatMap(value -> value.items().stream());
    }

    private static Set<String> texts(Stream<PropertyList> values) {
        return values.flatMap(value -> value.text().stream()).collect(Collectors.toSet());
    }

    private static String text(PropertyList.Dict dict, String key) {
        return dict.get(key).flatMap(PropertyList::text).orElse("");
    }
}
