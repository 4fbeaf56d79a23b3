package io.github.kextproof.macos;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A management profile's policy on kernel extensions ({@code com.apple.syspolicy.kernel-extension-policy}).
 *
 * @param profileName as System Preferences shows it; empty if the profile has none
 * @param profileIdentifier the profile's identifier, in which some MDM servers leave their name; empty if it has none
 * @param organization who issued the profile; empty if it does not say
 * @param allowsUserOverrides whether users may approve further extensions; if not, no Allow offer can be reached
 * @param allowedTeams teams all of whose extensions are allowed
 * @param allowedKexts bundle identifiers allowed, by team
 */
public record KextPayload(
        String profileName,
        String profileIdentifier,
        String organization,
        boolean allowsUserOverrides,
        Set<String> allowedTeams,
        Map<String, Set<String>> allowedKexts) {
    public KextPayload {
        allowedTeams = Collections.unmodifiableSet(new TreeSet<>(allowedTeams));
        Map<String, Set<String>> copy = new TreeMap<>();
        allowedKexts.forEach((team, bundles) -> copy.put(team, Collections.unmodifiableSet(new TreeSet<>(bundles))));
        allowedKexts = Collections.unmodifiableMap(copy);
    }

    /** Whether the policy allows this extension, by itself or with its whole team. */
    public boolean covers(String team, String bundle) {
        return allowedTeams.contains(team)
                || allowedKexts.getOrDefault(team, Set.of()).contains(bundle);
    }
}
