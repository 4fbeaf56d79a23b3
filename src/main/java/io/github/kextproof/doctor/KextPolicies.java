package io.github.kextproof.doctor;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.KextPayload;
import java.util.List;
import java.util.Optional;

/** Whether profiles approve Defender's extension on a managed Mac, and nobody's forbid approval on any other. */
final class KextPolicies implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        List<KextPayload> payloads = mac.payloads();
        boolean covered = payloads.stream()
                .anyMatch(payload -> payload.covers(Defender.TEAM_IDENTIFIER, Defender.BUNDLE_IDENTIFIER));
        if (Enrolled.isManaged(mac)) {
            return covered ? fine(payloads) : uncovered(payloads);
        }
        Optional<KextPayload> forbidding = payloads.stream()
                .filter(payload -> !payload.allowsUserOverrides())
                .findFirst();
        return forbidding.map(KextPolicies::forbidden).orElseGet(() -> covered ? covered() : fine(payloads));
    }

    private static Diagnosis fine(List<KextPayload> payloads) {
        return new Diagnosis.Fine(
                payloads.isEmpty()
                        ? "no profile speaks of kernel extensions"
                        : String.join(
                                ", ", payloads.stream().map(KextPolicies::named).toList()));
    }

    private static Diagnosis uncovered(List<KextPayload> payloads) {
        return Diagnosis.bad(
                "the Mac is managed, and no profile approves Defender's kernel extension",
                "a profile that allows team " + Defender.TEAM_IDENTIFIER,
                payloads.isEmpty() ? "no profile speaks of kernel extensions" : named(payloads.get(0)),
                "at the MDM server: add AllowedTeamIdentifiers " + Defender.TEAM_IDENTIFIER
                        + " to its kernel extension policy, and assign it to this Mac");
    }

    private static Diagnosis forbidden(KextPayload payload) {
        return Diagnosis.bad(
                "a profile forbids users to approve kernel extensions, so that Allow is never offered",
                "AllowUserOverrides=true in every kernel extension policy",
                named(payload) + " has AllowUserOverrides=false",
                "on the Mac: sudo profiles remove -identifier " + payload.profileIdentifier());
    }

    private static Diagnosis covered() {
        return Diagnosis.doubtful(
                "a profile approves Defender's kernel extension on a Mac that no MDM manages",
                "no profile for team " + Defender.TEAM_IDENTIFIER,
                "there is one, and macOS may or may not heed it",
                "remove it: sudo profiles remove -identifier ..., see sudo profiles list");
    }

    private static String named(KextPayload payload) {
        return "\"" + payload.profileName() + "\"";
    }
}
