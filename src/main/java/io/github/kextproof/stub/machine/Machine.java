package io.github.kextproof.stub.machine;

import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.shell.Account;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A simulated Mac, from one boot to the next; for any number of threads at once.
 *
 * <p>Nothing runs in the background: before each question and each change the machine catches up with its own clock, so the
 * same calls at the same times always give the same answers.
 */
public final class Machine {
    private final StubDefinition definition;
    private final MacFiles files;
    private final Version macos;
    private final Enrollment enrollment;
    private final MacClock clock;
    private final Guard guard;
    private final KextPolicy policy;
    private final Approval approval;
    private final Software software;
    private final Desk desk;
    private final Console console;

    private Machine(StubDefinition definition, MacFiles files, InstantSource realTime) {
        this.definition = definition;
        this.files = files;
        this.macos = Version.parse(definition.macos());
        this.enrollment = Enrollment.parse(definition.enrollment());
        this.clock = new MacClock(realTime, definition.clockRate());
        this.guard = new Guard(clock, this::catchUp);
        Preferences preferences = new Preferences();
        this.desk = new Desk(preferences);
        this.policy = new KextPolicy(uuid("boot").toString());
        this.approval = new Approval(policy, preferences, desk, Person.parse(definition.person()));
        boolean kexts = !macos.isAtLeast("11") && !definition.architecture().equals("arm64");
        this.software = new Software(new Text(files), macos, kexts, approval);
        this.console = new Console(guard, preferences, desk, approval, software, this);
    }

    /**
     * Boots a Mac on which nothing has happened yet.
     *
     * @param files of a fresh directory
     * @param realTime which the Mac's clock agrees with as it boots
     * @throws IllegalArgumentException if the definition holds a word that nobody understands
     */
    public static Machine boot(StubDefinition definition, MacFiles files, InstantSource realTime) {
        Machine machine = new Machine(definition, files, realTime);
        new FirstFiles(new Text(files)).write(definition.name(), machine.enrollment, machine.clock.start());
        if (machine.enrollment.isManaged()) {
            machine.policy.approveByMdm(machine.uuid("payload").toString());
        }
        return machine;
    }

    private void catchUp(Instant now) {
        for (Optional<Instant> due = approval.pressDue();
                due.filter(time -> !time.isAfter(now)).isPresent();
                due = approval.pressDue()) {
            Press press = approval.press(due.orElseThrow());
            if (press.effective()) {
                software.allowed(press.at());
            }
        }
        software.catchUp();
        closeWindowOfWhatIsGone();
    }

    private void closeWindowOfWhatIsGone() {
        if (software.installation().isEmpty()) {
            desk.quitDefender();
        }
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

    public Enrollment enrollment() {
        return enrollment;
    }

    /** The console user's session. */
    public Console console() {
        return console;
    }

    /** Who sits at the console; the account that logs in over SSH too. */
    public Account consoleUser() {
        return new Account(definition.user(), 501);
    }

    /** An identifier that this Mac always has for the purpose, and no other Mac has. */
    public UUID uuid(String purpose) {
        return UUID.nameUUIDFromBytes((definition.name() + "/" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    /** The Mac's own time. */
    public Instant now() {
        return clock.now();
    }

    /** When it booted, on its own clock: three minutes before anybody could log in. */
    public Instant booted() {
        return clock.start().minus(Duration.ofMinutes(3));
    }

    /** What is installed. */
    public Optional<Installation> installation() {
        return guard.at(now -> software.installation());
    }

    /** Whether the Mac is onboarded: by the script's file, or by a profile. */
    public boolean licensed() {
        return guard.at(now -> software.licensed());
    }

    /** What Defender says of its protection; empty while it is not installed. */
    public Optional<Protection> protection() {
        return guard.at(software::protection);
    }

    /** Whether third-party kernel extensions load on this kind of Mac: Intel with macOS 10.13 to 10.15. */
    public boolean loadsKernelExtensions() {
        return software.kernelExtensions();
    }

    /** Whether the kernel lists Defender's extension. */
    public boolean kextLoaded() {
        return guard.at(now -> software.kextLoaded());
    }

    /**
     * Tries to load Defender's extension.
     *
     * @return whether the system let it; when not, Allow is offered for another 30 minutes
     */
    public boolean loadKext() {
        return guard.at(software::loadKext);
    }

    /** @return whether it was loaded before */
    public boolean unloadKext() {
        return guard.at(now -> software.unloadKext());
    }

    /** Every attempt to load it, in order. */
    public List<LoadAttempt> loadAttempts() {
        return guard.at(now -> software.attempts());
    }

    /** Table kext_policy. */
    public List<PolicyRow> policy() {
        return guard.at(now -> policy.rows());
    }

    /** Table kext_policy_mdm. */
    public List<MdmPolicyRow> mdmPolicy() {
        return guard.at(now -> policy.mdmRows());
    }

    /** Table kext_load_history_v3. */
    public List<LoadHistoryRow> loadHistory() {
        return guard.at(now -> policy.history());
    }

    /**
     * Installs or upgrades the product and tries to load its extension.
     *
     * @return false when it would be a downgrade, which the package refuses
     */
    public boolean install(StubPackage product) {
        return guard.at(now -> software.install(product, now));
    }

    /** Removes the product; the policy stays as it is. */
    public void uninstall() {
        guard.change(now -> software.uninstall());
    }

    /**
     * Waits until the extension is approved.
     *
     * @param atMost on the Mac's clock
     * @return whether it was
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public boolean awaitApproval(Duration atMost) throws InterruptedException {
        return guard.await(atMost, approval::isGiven, approval::pressDue);
    }

    /** Where it stands now. */
    public MachineState state() {
        return MachineState.CLEAN;
    }

    /**
     * Changes a part of the Mac from now on; the keys and values are those of {@code set} in stub-macs.md.
     *
     * @throws IllegalArgumentException if the key or the value is none of them
     */
    public void set(String key, String value) {
        if (!key.equals("person") || value.isEmpty()) {
            throw new IllegalArgumentException(key + " cannot be set to '" + value + "'");
        }
    }

    /** Restarts: windows are closed, and the extension is loaded again only if it is approved. */
    public void restart() {
        guard.change(now -> desk.quitDefender());
    }
}
