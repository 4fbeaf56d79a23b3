package io.github.kextproof.contract;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.SshjSsh;
import io.github.kextproof.stub.MacPlan;
import io.github.kextproof.stub.StubLab;
import io.github.kextproof.stub.machine.CommandFault;
import io.github.kextproof.stub.machine.ScriptRule;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Mac that the contract is held against, however it came to be. */
final class MacUnderContract implements AutoCloseable {
    static final String PASSWORD = "correct horse";
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Access access;
    private final SudoRule sudo;
    private final Optional<StubLab> lab;

    private MacUnderContract(Access access, SudoRule sudo, Optional<StubLab> lab) {
        this.access = access;
        this.sudo = sudo;
        this.lab = lab;
    }

    /**
     * Starts a stub Mac at which nobody sits. {@code sw_vers sudo=VALUE} sets what its sudo does, {@code sw_vers signal} dies of
     * SEGV.
     *
     * @param asks whether its sudo asks for the password
     */
    static MacUnderContract stub(String macos, boolean asks, boolean inContainer) throws IOException {
        StubDefinition definition = new StubDefinition(
                "contract",
                macos,
                "x86_64",
                "en",
                "none",
                "qa",
                PASSWORD,
                List.of(),
                asks,
                1,
                "never",
                Duration.ZERO,
                script().toList());
        StubLab lab = StubLab.start(List.of(new MacPlan(definition, inContainer)), 0, System.err::println);
        Endpoint mac = lab.mac("contract").endpoint();
        Access access = new Access(
                mac.address(),
                mac.port(),
                mac.user(),
                new Login.Password(Secret.of(PASSWORD)),
                new HostKeyPin.Fingerprint(mac.fingerprint()));
        SudoRule sudo = asks ? new SudoRule.WithPassword(Secret.of(PASSWORD)) : new SudoRule.WithoutPassword();
        return new MacUnderContract(access, sudo, Optional.of(lab));
    }

    private static Stream<ScriptRule> script() {
        Stream<ScriptRule> sudo = Stream.of(
                        "nopasswd", "password", "wrong-password", "expired", "terminal", "not-allowed")
                .map(says ->
                        rule("sw_vers sudo=" + says, List.of(new ScriptRule.Setting("sudo", says)), Optional.empty()));
        ScriptRule signal = rule("sw_vers signal", List.of(), Optional.of(CommandFault.parse("kill-signal", "SEGV")));
        return Stream.concat(sudo, Stream.of(signal));
    }

    private static ScriptRule rule(String command, List<ScriptRule.Setting> set, Optional<CommandFault> fault) {
        return new ScriptRule.OfCommand(
                ScriptRule.Trigger.ALWAYS, command, set, Duration.ZERO, Optional.empty(), fault);
    }

    /** The first Mac of an inventory of real ones. */
    static MacUnderContract real(Path file) {
        Inventory inventory = new InventoryReader(System.getenv()).read(file);
        Host host = inventory.entries().stream()
                .filter(Entry.Lab.class::isInstance)
                .map(entry -> ((Entry.Lab) entry).host())
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no Mac with 'type: lab'"));
        return new MacUnderContract(host.access(), host.sudo(), Optional.empty());
    }

    boolean isStub() {
        return lab.isPresent();
    }

    Access access() {
        return access;
    }

    SudoRule sudo() {
        return sudo;
    }

    /** A connection by the harness's own means. */
    Shell shell() {
        return new SshjSsh().open(access, PATIENCE, new CommandLog() {
            @Override
            public void ran(Outcome outcome) {
                // The assertions quote what matters.
            }

            @Override
            public void broke(CommandLine command, ShellException cause, Duration took) {
                // As above.
            }
        });
    }

    /** A connection of another client, for lines that the harness would never send. */
    Caller caller() throws IOException {
        return Caller.login(access);
    }

    @Override
    public void close() {
        lab.ifPresent(StubLab::close);
    }
}
