package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is wrong with Defender's files on the disk. It stays wrong: what an installation or an onboarding puts there is
 * tampered with again.
 */
final class Tampering implements Changeable {
    /** What kextutil finds of the extension. */
    private enum Bundle {
        INTACT,
        MISSING,
        UNSIGNED,
        WRONG_OWNER,
        /** Its executable is gone. */
        DAMAGED
    }

    private enum PackageFiles {
        MISSING
    }

    private enum Onboarding {
        ACTUAL,
        LOST
    }

    private final ProductFiles files;
    private Optional<StubPackage> product = Optional.empty();
    private Bundle bundle = Bundle.INTACT;
    private boolean filesMissing;
    private boolean second;
    private Onboarding onboarding = Onboarding.ACTUAL;
    private Optional<String> lostOnboarding = Optional.empty();

    Tampering(ProductFiles files) {
        this.files = files;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "kext.bundle", this::setBundle,
                "product.files", this::setFiles,
                "product.second", this::setSecond,
                "onboarding", this::setOnboarding);
    }

    private void setBundle(Wanted wanted) {
        Bundle before = bundle;
        bundle = wanted.among(Bundle.class);
        if (before != bundle && !filesMissing) {
            product.ifPresent(present -> {
                files.writeKext(present);
                spoilBundle();
            });
        }
    }

    private void setFiles(Wanted wanted) {
        filesMissing = wanted.among(PackageFiles.class) == PackageFiles.MISSING;
        product.ifPresent(files::lose);
    }

    private void setSecond(Wanted wanted) {
        second = wanted.truth();
        if (second) {
            files.writeSecond(product);
        } else {
            files.removeSecond(product);
        }
    }

    private void setOnboarding(Wanted wanted) {
        onboarding = wanted.among(Onboarding.class);
        if (onboarding == Onboarding.ACTUAL) {
            lostOnboarding.ifPresent(files::writeOnboarding);
            lostOnboarding = Optional.empty();
        }
        loseOnboarding();
    }

    /** A product was installed: what is wrong is wrong with the new files too. */
    void installed(StubPackage present) {
        product = Optional.of(present);
        spoilBundle();
        if (second) {
            files.writeSecond(product);
        }
        if (filesMissing) {
            files.lose(present);
        }
    }

    void uninstalled() {
        product = Optional.empty();
    }

    /** Takes the onboarding file away again that a script may have written. */
    void loseOnboarding() {
        if (onboarding == Onboarding.LOST) {
            lostOnboarding = files.takeOnboarding().or(() -> lostOnboarding);
        }
    }

    private void spoilBundle() {
        switch (bundle) {
            case INTACT -> {}
            case MISSING -> files.removeKext();
            case UNSIGNED -> files.removeKextSignature();
            case WRONG_OWNER -> files.giveKextAway();
            case DAMAGED -> files.removeKextExecutable();
        }
    }

    /** Whether the package's files are gone although it counts as installed. */
    boolean filesAreMissing() {
        return filesMissing;
    }

    boolean onboardingIsLost() {
        return onboarding == Onboarding.LOST;
    }

    /** Whether the extension is one that the system could load if policy lets it. */
    boolean bundleIsLoadable() {
        return bundle == Bundle.INTACT;
    }

    /** Whether a second Defender of this name stands beside the first. */
    boolean isSecond(String application) {
        return second && ProductFiles.secondName(product).equals(application);
    }
}
