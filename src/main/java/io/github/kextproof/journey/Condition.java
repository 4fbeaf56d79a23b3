package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.lab.Management;
import io.github.kextproof.lab.Platform;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.macos.Architecture;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.PolicyRow;
import java.util.Optional;
import java.util.function.Function;

/** What must be true of a Mac for a scenario to apply to it; each names the fact that rules a Mac out. */
public enum Condition {
    /** Apple silicon cannot load third-party kernel extensions the way this flow needs. */
    INTEL(platform -> platform.hardware().architecture() == Architecture.INTEL
            ? Optional.empty()
            : Optional.of(
                    "Apple silicon: kernel extension approval as on macOS 10.13 to 10.15 exists on Intel Macs only")),

    /** Approval came with 10.13; from 11 on Defender uses system extensions. */
    KERNEL_EXTENSION_ERA(platform -> platform.os().version().isAtLeast(10, 13)
                    && !platform.os().version().isAtLeast(11, 0)
            ? Optional.empty()
            : Optional.of("macOS " + platform.os().version()
                    + ": Defender loads a kernel extension that needs approval on macOS 10.13 to 10.15 only")),

    /** With consent disabled or teams allowed from Recovery, nothing is ever blocked. */
    CONSENT_REQUIRED(Kind.STATE, survey -> {
        if (!survey.consent().required()) {
            return Optional.of("spctl kext-consent is disabled: no kernel extension is ever blocked");
        }
        return survey.consent().allowedTeams().isEmpty()
                ? Optional.empty()
                : Optional.of("the spctl kext-consent list is not empty ("
                        + String.join(", ", survey.consent().allowedTeams())
                        + "): it can only be changed from Recovery");
    }),

    /** MDM could approve, or forbid approval, behind the scenario's back. */
    NOT_ENROLLED(
            Kind.STATE,
            survey -> survey.management() == Management.NONE
                    ? Optional.empty()
                    : Optional.of("enrolled in MDM (" + survey.management().shown()
                            + "): approval is up to its profiles, not to the person at the Mac")),

    /** Any vendor's profile with AllowUserOverrides=false makes the offer unreachable. */
    APPROVAL_NOT_FORBIDDEN(
            Kind.STATE,
            survey -> survey.kextPayloads().stream()
                    .filter(payload -> !payload.allowsUserOverrides())
                    .map(KextPayload::profileName)
                    .findFirst()
                    .map(name -> "the profile \"" + name
                            + "\" forbids users to approve kernel extensions (AllowUserOverrides=false)")),

    /** A Mac that was approved once never shows the blocked state again. */
    NEVER_APPROVED(
            Kind.STATE,
            survey -> survey.policy() instanceof PolicyRow.Present present && present.allowed()
                    ? Optional.of("Defender's kernel extension was approved on this Mac before (KextPolicy allowed=1);"
                            + " only a snapshot, Recovery or a new image undoes that")
                    : Optional.empty()),

    /** For the scenario in which Jamf approves. */
    MANAGED_BY_JAMF(Kind.STATE, survey -> managedBy(Management.JAMF, survey)),

    /** For the scenario in which Intune approves. */
    MANAGED_BY_INTUNE(Kind.STATE, survey -> managedBy(Management.INTUNE, survey));

    /** Tells the two constructors apart. */
    private enum Kind {
        STATE
    }

    private final Function<Platform, Optional<String>> onPlatform;
    private final Function<Survey, Optional<String>> onState;

    Condition(Function<Platform, Optional<String>> onPlatform) {
        this.onPlatform = onPlatform;
        this.onState = survey -> Optional.empty();
    }

    Condition(Kind kind, Function<Survey, Optional<String>> onState) {
        this.onPlatform = platform -> Optional.empty();
        this.onState = onState;
    }

    /** The fact that rules a Mac out for good, known before it is reset. */
    Optional<String> ruledOutBy(Platform platform) {
        return onPlatform.apply(platform);
    }

    /** The fact that rules a Mac out in the state it is in. */
    Optional<String> ruledOutBy(Survey survey) {
        return onState.apply(survey);
    }

    private static Optional<String> managedBy(Management wanted, Survey survey) {
        return survey.management() == wanted
                ? Optional.empty()
                : Optional.of("not managed by " + wanted.shown() + " but by "
                        + survey.management().shown() + ": no profile of theirs approves "
                        + Defender.BUNDLE_IDENTIFIER);
    }
}
