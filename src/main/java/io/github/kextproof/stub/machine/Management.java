package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who manages the Mac, and what their profiles say of kernel extensions. */
public final class Management implements Changeable {
    /** A team other than Defender's: Paragon Software's. */
    public static final String OTHER_TEAM = "VB5E2TV963";

    /** What the managing profile says of kernel extensions. */
    public enum KextProfile {
        /** It approves Defender's. */
        PRESENT,
        ABSENT,
        /** It approves those of a team that has nothing to do with Defender. */
        OTHER_TEAM
    }

    private final Consumer<Management> changed;
    private volatile Enrollment enrollment;
    private volatile boolean approved = true;
    private volatile KextProfile kextProfile = KextProfile.PRESENT;
    private volatile boolean restrictive;

    /** @param changed carries out what a change means for the rest of the Mac */
    Management(Enrollment enrollment, Consumer<Management> changed) {
        this.enrollment = enrollment;
        this.changed = changed;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "enrollment", carriedOut(wanted -> enrollment = wanted.among(Enrollment.class)),
                "enrollment.approved", carriedOut(wanted -> approved = wanted.truth()),
                "profile.kext", carriedOut(wanted -> kextProfile = wanted.among(KextProfile.class)),
                "profile.restrictive", wanted -> restrictive = wanted.truth());
    }

    private Consumer<Wanted> carriedOut(Consumer<Wanted> change) {
        return change.andThen(wanted -> changed.accept(this));
    }

    public Enrollment enrollment() {
        return enrollment;
    }

    /** Whether the user approved the enrollment. */
    public boolean isUserApproved() {
        return enrollment.isManaged() && approved;
    }

    /**
     * The team whose extensions the managing profile approves, if it approves any: macOS takes such a profile from an
     * enrollment only that the user approved.
     */
    public Optional<String> approvedTeam() {
        if (!isUserApproved() || kextProfile == KextProfile.ABSENT) {
            return Optional.empty();
        }
        return Optional.of(kextProfile == KextProfile.PRESENT ? DefenderKext.TEAM : OTHER_TEAM);
    }

    /** Whether another vendor's profile forbids users to approve extensions. */
    public boolean isRestrictive() {
        return restrictive;
    }
}
