package io.github.kextproof.journey;

import io.github.kextproof.lab.Management;
import io.github.kextproof.lab.Platform;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.macos.Architecture;
import io.github.kextproof.macos.Consent;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.PolicyRow;
import java.util.List;
import java.util.Optional;

/** What must be true of a Mac for a scenario to apply to it; each names the fact that rules a Mac out. */
public enum Condition {
    /** Apple silicon cannot load third-party kernel extensions the way this flow needs. */
    INTEL {
        @Override
        Optional<String> ruledOutBy(Platform platform) {
            return when(
                    platform.hardware().architecture() != Architecture.INTEL,
                    "Apple silicon: the approval this proves exists on Intel Macs only");
        }
    },

    /** Approval came with 10.13; from 11 on Defender uses system extensions. */
    KERNEL_EXTENSION_ERA {
        @Override
        Optional<String> ruledOutBy(Platform platform) {
            return when(
                    !platform.os().version().isAtLeast(10, 13)
                            || platform.os().version().isAtLeast(11, 0),
                    "macOS " + platform.os().version()
                            + ": Defender's kernel extension needs approval on macOS 10.13 to 10.15 only");
        }
    },

    /** With consent disabled, or teams allowed from Recovery, nothing is ever blocked. */
    CONSENT_REQUIRED {
        @Override
        Optional<String> ruledOutBy(Survey survey) {
            Consent consent = survey.consent();
            if (!consent.required()) {
                return Optional.of("spctl kext-consent is disabled: no kernel extension is ever blocked");
            }
            return when(
                    !consent.allowedTeams().isEmpty(),
                    "the spctl kext-consent list is not empty (" + String.join(", ", consent.allowedTeams())
                            + "): it can only be changed from Recovery");
        }
    },

    /** MDM could approve, or forbid approval, behind the scenario's back. */
    NOT_ENROLLED {
        @Override
        Optional<String> ruledOutBy(Survey survey) {
            return when(
                    survey.management() != Management.NONE,
                    "enrolled in MDM (" + survey.management().shown()
                            + "): approval is up to its profiles, not to the person at the Mac");
        }
    },

    /** Any vendor's profile with AllowUserOverrides=false makes the offer unreachable. */
    APPROVAL_NOT_FORBIDDEN {
        @Override
        Optional<String> ruledOutBy(Survey survey) {
            return survey.kextPayloads().stream()
                    .filter(payload -> !payload.allowsUserOverrides())
                    .map(KextPayload::profileName)
                    .findFirst()
                    .map(name -> "the profile \"" + name
                            + "\" forbids users to approve kernel extensions (AllowUserOverrides=false)");
        }
    },

    /** A Mac that was approved once never shows the blocked state again. */
    NEVER_APPROVED {
        @Override
        Optional<String> ruledOutBy(Survey survey) {
            return when(
                    survey.policy().equals(new PolicyRow.Present(true)),
                    "Defender's kernel extension was approved on this Mac before (KextPolicy allowed=1);"
                            + " only a snapshot, Recovery or a new image undoes that. " + Recovery.STEPS);
        }
    },

    /** For the scenario in which Jamf approves. */
    MANAGED_BY_JAMF {
        @Override
        Optional<String> ruledOutBy(Survey survey) {
            return unlessManagedBy(Management.JAMF, survey);
        }
    },

    /** For the scenario in which Intune approves. */
    MANAGED_BY_INTUNE {
        @Override
        Optional<String> ruledOutBy(Survey survey) {
            return unlessManagedBy(Management.INTUNE, survey);
        }
    };

    /** Where a person at the Mac decides, and never did before. */
    public static List<Condition> whereAPersonApproves() {
        return List.of(
                INTEL, KERNEL_EXTENSION_ERA, CONSENT_REQUIRED, NOT_ENROLLED, APPROVAL_NOT_FORBIDDEN, NEVER_APPROVED);
    }

    /** Where MDM decides before Defender comes. */
    public static List<Condition> whereMdmApproves(Condition managed) {
        return List.of(INTEL, KERNEL_EXTENSION_ERA, CONSENT_REQUIRED, managed, NEVER_APPROVED);
    }

    /** The fact that rules a Mac out for good, known before it is reset. */
    Optional<String> ruledOutBy(Platform platform) {
        return Optional.empty();
    }

    /** The fact that rules a Mac out in the state it is in. */
    Optional<String> ruledOutBy(Survey survey) {
        return Optional.empty();
    }

    private static Optional<String> when(boolean ruledOut, String reason) {
        return ruledOut ? Optional.of(reason) : Optional.empty();
    }

    private static Optional<String> unlessManagedBy(Management wanted, Survey survey) {
        return when(
                survey.management() != wanted,
                (survey.management() == Management.NONE
                                ? "not enrolled in MDM"
                                : "managed by " + survey.management().shown())
                        + ": this scenario is about approval by " + wanted.shown());
    }
}
