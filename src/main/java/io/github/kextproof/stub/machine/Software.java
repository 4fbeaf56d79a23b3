package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Defender on this Mac: its files, its extension and its daemon. */
final class Software implements Changeable {
    /** How long the product takes to remove itself after its application is gone (guess, to be confirmed on a lab Mac). */
    private static final Duration BACKGROUND = Duration.ofSeconds(10);

    /** What becomes of who calls Defender's own uninstaller. */
    private enum Uninstaller {
        WORKS,
        FAILS,
        LEAVES_DAEMON
    }

    private final ProductFiles productFiles;
    private final Text text;
    private final Version macos;
    private final boolean kernelExtensions;
    private final Approval approval;
    private final KextState kext;
    private final Restarts restarts;
    private final Tampering tampering;
    private final MacClock clock;
    private final Extension extension = new Extension();
    private final List<LoadAttempt> attempts = new ArrayList<>();
    private Optional<Installation> installation = Optional.empty();
    private Optional<Instant> goneSince = Optional.empty();
    private Uninstaller uninstaller = Uninstaller.WORKS;
    private boolean everInstalled;

    Software(Text text, StubDefinition definition, Approval approval, Conditions conditions, MacClock clock) {
        this.productFiles = new ProductFiles(text);
        this.text = text;
        this.macos = Version.parse(definition.macos());
        this.kernelExtensions =
                !macos.isAtLeast("11") && !definition.architecture().equals("arm64");
        this.approval = approval;
        this.kext = conditions.kext();
        this.restarts = conditions.restarts();
        this.tampering = new Tampering(productFiles);
        this.clock = clock;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        Map<String, Consumer<Wanted>> keys = new HashMap<>(tampering.keys());
        keys.put("product.installed", wanted -> {
            if (!wanted.text().equals("false")) {
                throw wanted.refused("false");
            }
            uninstall();
        });
        keys.put("uninstaller", wanted -> uninstaller = wanted.among(Uninstaller.class));
        return keys;
    }

    /** Throwing the application away removes the rest of the product too, in the background (vendor documentation). */
    void catchUp(Instant now) {
        boolean gone = installation
                .map(Installation::product)
                .filter(productFiles::applicationIsGone)
                .isPresent();
        if (!gone) {
            goneSince = Optional.empty();
        } else if (!tampering.filesAreMissing()) {
            goneSince = goneSince.or(() -> Optional.of(now));
            if (!now.isBefore(goneSince.orElseThrow().plus(BACKGROUND))) {
                uninstall();
            }
        }
        tampering.loseOnboarding();
    }

    boolean kernelExtensions() {
        return kernelExtensions;
    }

    Optional<Installation> installation() {
        return installation;
    }

    boolean everInstalled() {
        return everInstalled;
    }

    /** Whether an application of Defender's is installed under this name. */
    boolean isApplication(String name) {
        boolean first = installation
                .filter(installed -> installed.product().application().equals(name))
                .isPresent();
        return (first && !tampering.filesAreMissing()) || tampering.isSecond(name);
    }

    boolean licensed() {
        return !tampering.onboardingIsLost() && hasLicence();
    }

    private boolean hasLicence() {
        return text.exists(ProductFiles.ONBOARDING) || new ManagedFiles(text).licensedByProfile();
    }

    Optional<Protection> protection(Instant now) {
        return installation.map(installed ->
                new Protection(true, extension.isNoticed(now) && !restarts.isNeeded(), usesKext(installed.product())));
    }

    /** On 10.15 the product moved to a system extension with 101.23.64 (vendor documentation). */
    private boolean usesKext(StubPackage product) {
        return kernelExtensions && !(macos.isAtLeast("10.15") && product.isAtLeast("101.23.64"));
    }

    boolean kextLoaded() {
        return kernelExtensions && productFiles.kextIsThere() && extension.isLoaded();
    }

    /** Whether the kernel lists the extension, and under which version. */
    Optional<String> listedKext() {
        boolean listed = kext.listed().orElse(kextLoaded());
        String version = installation
                .map(Installation::product)
                .map(StubPackage::version)
                .orElse("1");
        return listed ? Optional.of(kext.version().orElse(version)) : Optional.empty();
    }

    List<LoadAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** @return false when the package refuses to be a downgrade */
    boolean install(StubPackage product, Instant now) {
        Optional<StubPackage> before = installation.map(Installation::product);
        if (before.filter(old -> !product.isAtLeast(old.version())).isPresent()) {
            productFiles.logRefusedDowngrade(before.orElseThrow(), product, clock.shown(now));
            return false;
        }
        before.ifPresent(old -> text.remove(ProductFiles.application(old)));
        productFiles.write(product, usesKext(product));
        productFiles.logInstallation(product, clock.shown(now));
        tampering.installed(product);
        installation = Optional.of(new Installation(product, clock.shown(now)));
        everInstalled = true;
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
        if (!tampering.bundleIsLoadable() || tampering.filesAreMissing()) {
            // Rejected before policy is asked: nothing is offered to anybody.
            return false;
        }
        if (productFiles.kextIsThere()) {
            productFiles.stage();
        }
        boolean allowed = !kext.refused() && (extension.isLoaded() || approval.isGiven());
        attempts.add(new LoadAttempt(clock.shown(now), !allowed));
        approval.seen(clock.shown(now));
        if (!allowed) {
            approval.refuse(now);
        }
        return allowed;
    }

    /** The system loads what has just been allowed, if it is still there. */
    void allowed(Instant now) {
        if (installation.isPresent() && isLoadable()) {
            extension.load(now);
            attempts.add(new LoadAttempt(clock.shown(now), false));
        }
    }

    private boolean isLoadable() {
        return tampering.bundleIsLoadable() && !tampering.filesAreMissing() && !kext.refused();
    }

    /** After a restart the extension is there before the daemon is, if it is approved. */
    void restarted(Instant now) {
        extension.unload();
        if (installation.isPresent() && isLoadable() && approval.isGiven()) {
            extension.loadBeforeDaemon(now);
            attempts.add(new LoadAttempt(clock.shown(now), false));
        }
    }

    boolean unloadKext() {
        boolean was = kextLoaded();
        extension.unload();
        return was;
    }

    /** @return false when the uninstaller fails, and nothing is removed */
    boolean runUninstaller() {
        if (uninstaller == Uninstaller.FAILS) {
            return false;
        }
        uninstall();
        if (uninstaller == Uninstaller.LEAVES_DAEMON) {
            productFiles.writeDaemon();
        }
        return true;
    }

    void uninstall() {
        goneSince = Optional.empty();
        installation.map(Installation::product).ifPresent(productFiles::remove);
        installation = Optional.empty();
        tampering.uninstalled();
        extension.unload();
    }
}
