package io.github.kextproof.macos;

import java.util.List;

/**
 * Whether users must approve kernel extensions.
 *
 * @param required whether macOS asks at all
 * @param allowedTeams team identifiers that were allowed in Recovery and are never asked about, in the Mac's order
 */
public record Consent(boolean required, List<String> allowedTeams) {
    public Consent {
        allowedTeams = List.copyOf(allowedTeams);
    }
}
