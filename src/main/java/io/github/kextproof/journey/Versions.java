package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.MdatpHealth;
import io.github.kextproof.macos.InfoPlist;
import io.github.kextproof.macos.LoadedKext;
import io.github.kextproof.macos.Receipts;
import java.util.Optional;

/** Versions that must agree: of what was installed, and of what runs. */
final class Versions {
    private Versions() {}

    /**
     * The daemon that answers must be of the package that was installed. That the receipt and health count alike is a
     * guess, to be confirmed on a lab Mac.
     *
     * @throws StepFailed if it says another version; a version that one of them does not name contradicts nothing
     */
    static void daemonMustBeTheInstalled(Walk walk, MdatpHealth health) {
        Optional<String> installed = new Receipts(walk.shell()).version(Defender.PACKAGE_IDENTIFIER);
        if (differ(installed, health.version())) {
            throw walk.product(
                    "Defender reports another version than the one that was installed",
                    "app_version=" + installed.orElse("") + ", as in the receipt of " + Defender.PACKAGE_IDENTIFIER,
                    "app_version=" + health.version().orElse(""),
                    "a daemon from before the installation may still run: restart the Mac, and report it if that helps");
        }
    }

    /**
     * What the kernel runs must be what lies on the disk.
     *
     * @throws StepFailed if kextstat lists another version than the bundle names
     */
    static void kextMustBeTheInstalled(Walk walk) {
        Optional<String> installed = new InfoPlist(walk.shell()).version(Defender.KEXT);
        Optional<String> loaded = Kext.loaded(walk).map(LoadedKext::version);
        if (differ(installed, loaded)) {
            throw walk.product(
                    "the kernel runs another version of the extension than the installed one",
                    Defender.BUNDLE_IDENTIFIER + " (" + installed.orElse("") + "), as in " + Defender.KEXT,
                    "kextstat lists " + Defender.BUNDLE_IDENTIFIER + " (" + loaded.orElse("") + ")",
                    "an extension from before the installation is still loaded: restart the Mac, and report it");
        }
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
