package io.github.kextproof.journey;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
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
        public Optional<String> ruledOutBy(Platform platform) {
            return when(
                    platform.hardware().architecture() != Architecture.INTEL,
                    "Apple silicon: the approval this proves exists on Intel Macs only");
        }
    },

    /** Approval came with 10.13; from 11 on Defender uses system extensions. */
    KERNEL_EXTENSION_ERA {
        @Override
        public Optional<String> ruledOutBy(Platform platform) {
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
        public Optional<String> ruledOutBy(Survey survey) {
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
        public Optional<String> ruledOutBy(Survey survey) {
            return when(
                    survey.management() != Management.NONE,
                    "enrolled in MDM (" + survey.management().shown()
                            + "): approval is up to its profiles, not to the person at the Mac");
        }
    },

    /** Any vendor's profile with AllowUserOverrides=false makes the offer unreachable. */
    APPROVAL_NOT_FORBIDDEN {
        @Override
        public Optional<String> ruledOutBy(Survey survey) {
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
        public Optional<String> ruledOutBy(Survey survey) {
            return when(
                    survey.policy().equals(new PolicyRow.Present(true)),
                    "Defender's kernel extension was approved on this Mac before (KextPolicy allowed=1);"
                            + " only a snapshot, Recovery or a new image undoes that. " + Recovery.STEPS);
        }
    },

    /** Where the inventory says that the extension is approved in another way than by a person or MDM. */
    SOMEBODY_PRESSES {
        @Override
        public Optional<String> ruledOutBy(ApprovalPlan plan) {
            return when(
                    isPreapprovedWithoutMdm(plan),
                    "the inventory says that it is preapproved (" + plan.word() + "): nobody presses Allow on it");
        }
    },

    /** For the scenario in which neither a person nor MDM approves. */
    PREAPPROVED_WITHOUT_MDM {
        @Override
        public Optional<String> ruledOutBy(ApprovalPlan plan) {
            return when(
                    !isPreapprovedWithoutMdm(plan),
                    "its approval is " + plan.word()
                            + " in the inventory: this scenario is about approval beforehand, by recovery or policy-db");
        }
    },

    /** With consent disabled nothing needs approval. */
    CONSENT_ENABLED {
        @Override
        public Optional<String> ruledOutBy(Survey survey) {
            return when(
                    !survey.consent().required(),
                    "spctl kext-consent is disabled: no kernel extension is ever blocked");
        }
    },

    /** For the scenario in which Jamf approves. */
    MANAGED_BY_JAMF {
        @Override
        public Optional<String> ruledOutBy(Survey survey) {
            return unlessManagedBy(Management.JAMF, survey);
        }
    },

    /** For the scenario in which Intune approves. */
    MANAGED_BY_INTUNE {
        @Override
        public Optional<String> ruledOutBy(Survey survey) {
            return unlessManagedBy(Management.INTUNE, survey);
        }
    };

    /** Where a person at the Mac decides, and never did before. */
    public static List<Condition> whereAPersonApproves() {
        return List.of(
                SOMEBODY_PRESSES,
                INTEL,
                KERNEL_EXTENSION_ERA,
                CONSENT_REQUIRED,
                NOT_ENROLLED,
                APPROVAL_NOT_FORBIDDEN,
                NEVER_APPROVED);
    }

    /** Where neither a person nor MDM decides, but who prepared the Mac. */
    public static List<Condition> wherePreparationApproves() {
        return List.of(PREAPPROVED_WITHOUT_MDM, INTEL, KERNEL_EXTENSION_ERA, CONSENT_ENABLED, NOT_ENROLLED);
    }

    /** Wherever full protection can come about, whoever approves. */
    public static List<Condition> whereverItIsApproved() {
        return List.of(INTEL, KERNEL_EXTENSION_ERA);
    }

    /** Where MDM decides before Defender comes. */
    public static List<Condition> whereMdmApproves(Condition managed) {
        return List.of(INTEL, KERNEL_EXTENSION_ERA, CONSENT_REQUIRED, managed, NEVER_APPROVED);
    }

    /** The fact that rules a Mac out by what its inventory says, known before it is reached. */
    public Optional<String> ruledOutBy(ApprovalPlan plan) {
        return Optional.empty();
    }

    private static boolean isPreapprovedWithoutMdm(ApprovalPlan plan) {
        return plan instanceof ApprovalPlan.Preapproved preapproved && preapproved.by() != By.MDM;
    }

    /** The fact that rules a Mac out for good, known before it is reset. */
    public Optional<String> ruledOutBy(Platform platform) {
        return Optional.empty();
    }

    /** The fact that rules a Mac out in the state it is in. */
    public Optional<String> ruledOutBy(Survey survey) {
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
