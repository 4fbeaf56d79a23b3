package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Defender on this Mac: its files, its extension and its daemon. */
final class Software {
    private final ProductFiles productFiles;
    private final Text text;
    private final Version macos;
    private final boolean kernelExtensions;
    private final Approval approval;
    private final Extension extension = new Extension();
    private final List<LoadAttempt> attempts = new ArrayList<>();
    private Optional<Installation> installation = Optional.empty();

    Software(Text text, Version macos, boolean kernelExtensions, Approval approval) {
        this.productFiles = new ProductFiles(text);
        this.text = text;
        this.macos = macos;
        this.kernelExtensions = kernelExtensions;
        this.approval = approval;
    }

    /** Throwing the application away removes the rest of the product too. */
    void catchUp() {
        if (installation
                .map(Installation::product)
                .filter(productFiles::applicationIsGone)
                .isPresent()) {
            uninstall();
        }
    }

    boolean kernelExtensions() {
        return kernelExtensions;
    }

    Optional<Installation> installation() {
        return installation;
    }

    boolean licensed() {
        return text.exists(ProductFiles.ONBOARDING) || new FirstFiles(text).licensedByProfile();
    }

    Optional<Protection> protection(Instant now) {
        return installation.map(
                installed -> new Protection(true, extension.isNoticed(now), usesKext(installed.product())));
    }

    /** On 10.15 the product moved to a system extension with 101.23.64 (vendor documentation). */
    private boolean usesKext(StubPackage product) {
        return kernelExtensions && !(macos.isAtLeast("10.15") && product.isAtLeast("101.23.64"));
    }

    boolean kextLoaded() {
        return kernelExtensions && productFiles.kextIsThere() && extension.isLoaded();
    }

    List<LoadAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** @return false when the package refuses to be a downgrade */
    boolean install(StubPackage product, Instant now) {
        Optional<StubPackage> before = installation.map(Installation::product);
        if (before.filter(old -> !product.isAtLeast(old.version())).isPresent()) {
            productFiles.logRefusedDowngrade(before.orElseThrow(), product, now);
            return false;
        }
        before.ifPresent(old -> text.remove(ProductFiles.application(old)));
        productFiles.write(product, usesKext(product));
        productFiles.logInstallation(product, now);
        installation = Optional.of(new Installation(product, now));
        if (tryToLoad(now)) {
            extension.loadBeforeDaemon(now);
        }
        return true;
    }

    boolean loadKext(Instant now) {
        boolean allowed = tryToLoad(now);
        if (allowed) {
            extension.load(now);
        }
        return allowed;
    }

    private boolean tryToLoad(Instant now) {
        if (productFiles.kextIsThere()) {
            productFiles.stage();
        }
        boolean allowed = extension.isLoaded() || approval.isGiven();
        attempts.add(new LoadAttempt(now, !allowed));
        approval.seen(now);
        if (!allowed) {
            approval.refuse(now);
        }
        return allowed;
    }

    /** The system loads what has just been allowed, if it is still there. */
    void allowed(Instant now) {
        if (installation.isPresent()) {
            extension.load(now);
            attempts.add(new LoadAttempt(now, false));
        }
    }

    boolean unloadKext() {
        boolean was = kextLoaded();
        extension.unload();
        return was;
    }

    void uninstall() {
        installation.map(Installation::product).ifPresent(productFiles::remove);
        installation = Optional.empty();
        extension.unload();
    }
}
