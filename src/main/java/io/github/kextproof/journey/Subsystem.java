package io.github.kextproof.journey;

import io.github.kextproof.defender.MdatpHealth;
import io.github.kextproof.mac.MacOsVersion;
import java.util.Optional;

/** What Defender protects with: the version of macOS does not decide that, health does (vendor documentation). */
final class Subsystem {
    private static final String SYSTEM_EXTENSION = "endpoint_security_extension";

    private Subsystem() {}

    /**
     * Rules a Mac out on which there is no kernel extension to approve.
     *
     * @throws NotApplicable if Defender uses a system extension
     * @throws StepFailed if it says so of a Mac that cannot have one, or whose kernel lists the kernel extension
     */
    static void mustBeKernelExtension(Walk walk, MdatpHealth health) {
        if (!health.subsystem().equals(Optional.of(SYSTEM_EXTENSION))) {
            return;
        }
        MacOsVersion macos = walk.survey().os().version();
        if (!macos.isAtLeast(10, 15)) {
            throw walk.product(
                    "Defender names a system extension as its subsystem, which this macOS does not have",
                    "real_time_protection_subsystem=kernel_extension",
                    "real_time_protection_subsystem=" + SYSTEM_EXTENSION + " on macOS " + macos,
                    "system extensions came with macOS 10.15: report it with the health from the evidence");
        }
        Kext.mustNotBeLoaded(walk, "health says that Defender uses a system extension");
        throw new NotApplicable("real_time_protection_subsystem is " + SYSTEM_EXTENSION + ": Defender"
                + health.version().map(version -> " " + version).orElse("") + " on macOS " + macos
                + " has no kernel extension to approve");
    }
}
