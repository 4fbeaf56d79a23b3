package io.github.kextproof.stub.machine;

import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.shell.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A simulated Mac, from one boot to the next; for any number of threads at once.
 *
 * <p>Nothing runs in the background: before each question and each change the machine catches up with its own clock, so the
 * same calls at the same times always give the same answers.
 *
 * <p>Longer than others because it has a line for each question that commands ask; what happens is in {@link Works}.
 */
public final class Machine {
    private final StubDefinition definition;
    private final MacFiles files;
    private final Version macos;
    private final Works works;
    private final Guard guard;
    private final Console console;

    private Machine(StubDefinition definition, MacFiles files, InstantSource realTime, Pressing pressing) {
        this.definition = definition;
        this.files = files;
        this.macos = Version.parse(definition.macos());
        this.works = new Works(definition, files, realTime, pressing);
        this.guard = new Guard(works.clock, works::catchUp);
        this.console = new Console(guard, works, this);
    }

    /**
     * Boots a Mac on which nothing has happened yet, and at whose desk the person presses by itself.
     *
     * @param files of a fresh directory
     * @param realTime which the Mac's clock agrees with as it boots
     * @throws IllegalArgumentException if the definition holds a word that nobody understands
     */
    public static Machine boot(StubDefinition definition, MacFiles files, InstantSource realTime) {
        return boot(definition, files, realTime, Pressing.BY_ITSELF);
    }

    /**
     * The same, with a choice of how the person's presses come.
     *
     * @throws IllegalArgumentException if the definition holds a word that nobody understands
     */
    public static Machine boot(StubDefinition definition, MacFiles files, InstantSource realTime, Pressing pressing) {
        Machine machine = new Machine(definition, files, realTime, pressing);
        machine.works.layOut();
        return machine;
    }

    public StubDefinition definition() {
        return definition;
    }

    public MacFiles files() {
        return files;
    }

    public Version macos() {
        return macos;
    }

    /** What scripts change and commands ask for. */
    public Conditions conditions() {
        return works.conditions;
    }

    /** The console user's session. */
    public Console console() {
        return console;
    }

    /** The account that logs in over SSH. */
    public Account account() {
        return works.account();
    }

    /** Everybody who has an account and is of interest: who logs in, and who sits at the console. */
    public List<Account> accounts() {
        return Stream.concat(Stream.of(account()), works.conditions.session().user().stream())
                .distinct()
                .toList();
    }

    /** An identifier that this Mac always has for the purpose, and no other Mac has. */
    public UUID uuid(String purpose) {
        return works.uuid(purpose);
    }

    /** What the Mac's clock shows. */
    public Instant now() {
        return works.clock.shown(works.clock.now());
    }

    /** When it booted last, on its own works.clock. */
    public Instant booted() {
        return guard.at(now -> works.clock.said(works.boots.last()));
    }

    /** Another one after every boot. */
    public UUID bootUuid() {
        return uuid(guard.at(now -> works.boots.name()));
    }

    /** What is installed. */
    public Optional<Installation> installation() {
        return guard.at(now -> works.software.installation());
    }

    /** Whether the Mac is onboarded: by the script's file, or by a profile. */
    public boolean licensed() {
        return guard.at(now -> works.software.licensed());
    }

    /** What Defender says of its protection; empty while it is not installed. */
    public Optional<Protection> protection() {
        return guard.at(works.software::protection);
    }

    /** Whether third-party kernel extensions load on this kind of Mac: Intel with macOS 10.13 to 10.15. */
    public boolean loadsKernelExtensions() {
        return works.software.kernelExtensions();
    }

    /** Whether the kernel lists Defender's extension. */
    public boolean kextLoaded() {
        return listedKext().isPresent();
    }

    /** The version under which the kernel lists Defender's extension, if it does. */
    public Optional<String> listedKext() {
        return guard.at(now -> works.software.listedKext());
    }

    /**
     * Tries to load Defender's extension.
     *
     * @return whether the system let it; when not, Allow is offered for another 30 minutes
     */
    public boolean loadKext() {
        return guard.at(works.software::loadKext);
    }

    /** @return whether it was loaded before */
    public boolean unloadKext() {
        return guard.at(now -> works.software.unloadKext());
    }

    /** Every attempt to load it, in order. */
    public List<LoadAttempt> loadAttempts() {
        return guard.at(now -> works.software.attempts());
    }

    /** Whether root may read the KextPolicy database. */
    public boolean policyIsReadable() {
        return guard.at(now -> works.policy.isReadable());
    }

    /** Table kext_policy. */
    public List<PolicyRow> policy() {
        return guard.at(now -> works.policy.rows());
    }

    /**
     * Writes the row of Defender's extension into table kext_policy, as whoever may write the database does.
     *
     * @param allowed empty to remove the row
     */
    public void writePolicy(Optional<Boolean> allowed) {
        guard.change(now -> works.policy.write(allowed));
    }

    /** What Defender has detected since it was installed. */
    public List<Threat> threats() {
        return guard.at(now -> works.detection.threats());
    }

    /** Table kext_policy_mdm. */
    public List<MdmPolicyRow> mdmPolicy() {
        return guard.at(now -> works.policy.mdmRows());
    }

    /** Table kext_load_history_v3. */
    public List<LoadHistoryRow> loadHistory() {
        return guard.at(now -> works.policy.history());
    }

    /**
     * Installs or upgrades the product and tries to load its extension.
     *
     * @return false when it would be a downgrade, which the package refuses
     */
    public boolean install(StubPackage product) {
        return guard.at(now -> works.software.install(product, now));
    }

    /**
     * Does what Defender's own uninstaller does.
     *
     * @return false when it fails
     */
    public boolean runUninstaller() {
        return guard.at(now -> works.software.runUninstaller());
    }

    /** Removes the product; the policy stays as it is. */
    public void uninstall() {
        guard.change(now -> works.software.uninstall());
    }

    /**
     * Waits until the extension is approved.
     *
     * @param atMost on the Mac's clock
     * @return whether it was
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public boolean awaitApproval(Duration atMost) throws InterruptedException {
        return guard.await(atMost, works.approval::isGiven, works::ownPressDue);
    }

    /** Where it stands now. */
    public MachineState state() {
        return guard.at(now -> works.standing.state());
    }

    /**
     * Notes what Defender has just said of itself to somebody, which is how the Mac comes to be protected.
     *
     * @param values by the field's name in snake_case, as they were printed
     */
    public void said(Map<String, String> values) {
        guard.change(now -> {
            if (works.approval.isGiven()) {
                works.heard.said(values);
            }
        });
    }

    /**
     * Changes a part of the Mac from now on; the keys and values are those of {@code set} in stub-macs.md.
     *
     * @throws IllegalArgumentException if the key or the value is none of them
     */
    public void set(String key, String value) {
        guard.change(now -> works.settings.set(new Wanted(key, value, now)));
    }

    /** What the login's start-up files print on standard output before every command; empty for nothing. */
    public String loginNoise() {
        return works.conditions.login().noise();
    }

    /** Where the login shell is not simulated: takes what it is to print from now on. */
    public void enforceLoginNoise(Consumer<String> real) {
        works.conditions.login().enforceBy(real);
    }

    /** How every command's standard output comes. */
    public OutputForm outputForm() {
        return works.conditions.login().form();
    }

    /** Restarts: windows and the offer are gone, and the extension is loaded again only if it is approved. */
    public void restart() {
        guard.change(works::restart);
    }
}
