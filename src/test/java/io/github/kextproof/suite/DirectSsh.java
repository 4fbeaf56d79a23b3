package io.github.kextproof.suite;

import io.github.kextproof.inventory.CarriedRecipes;
import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.inventory.Settings;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.ssh.UploadProgress;
import io.github.kextproof.stub.DirectMac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One stub Mac of an inventory, and the machine that hosts it, without a network between them and whoever walks a journey. */
final class DirectSsh implements Ssh, AutoCloseable {
    private static final String PASSWORD = "the-password-of-qa";
    private static final String HYPERVISOR = "hypervisor";

    /** What never comes costs little, and what comes, comes with the next look: time passes with the commands. */
    private static final Deadlines SHORT = new Deadlines(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(60),
            Duration.ofMillis(60),
            Duration.ofSeconds(1),
            Duration.ofMillis(60),
            // Longer than any walk: signs of life would come when they like, and time passes with the commands.
            Duration.ofMinutes(10),
            Duration.ofMillis(1));

    private final Entry.Stub stub;
    private final DirectMac mac;

    private DirectSsh(Entry.Stub stub, DirectMac mac) {
        this.stub = stub;
        this.mac = mac;
    }

    static DirectSsh to(Entry.Stub stub) {
        try {
            return new DirectSsh(stub, DirectMac.boot(StubMacs.definition(stub, PASSWORD, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Mac behind it, for who sits at its console. */
    DirectMac mac() {
        return mac;
    }

    Host host() {
        Settings wanted = stub.settings();
        Settings quick = new Settings(wanted.name(), wanted.labels(), wanted.product(), wanted.approval(), SHORT);
        SudoRule sudo = stub.description().sudoPassword()
                ? new SudoRule.WithPassword(Secret.of(PASSWORD))
                : new SudoRule.WithoutPassword();
        ResetPlan reset =
                CarriedRecipes.fill("vmware-fusion", Map.of("vm", "/vms/direct.vmx"), Optional.of(access(HYPERVISOR)));
        return new Host(quick, access(stub.name().value()), sudo, reset, true);
    }

    private static Access access(String address) {
        return new Access(
                address,
                22,
                "qa",
                new Login.Password(Secret.of(PASSWORD)),
                new HostKeyPin.Fingerprint("SHA256:direct"));
    }

    /** What makes a walk worthless, however it ended. */
    List<String> complaints() {
        return mac.unsimulated().stream()
                .map(command -> "not simulated: " + command)
                .toList();
    }

    @Override
    public Shell open(Access access, Duration deadline, CommandLog log) {
        if (access.address().equals(HYPERVISOR)) {
            return new Hypervisor(log);
        }
        DirectTrouble trouble = new DirectTrouble(access);
        if (mac.isAway()) {
            throw trouble.away();
        }
        mac.connect().flatMap(fault -> trouble.broken(fault, deadline)).ifPresent(broken -> {
            throw broken;
        });
        return new DirectShell(access, mac, log);
    }

    @Override
    public void close() {
        mac.close();
    }

    /** Knows one command, to go back to the snapshot; and nobody else ever resets its Mac. */
    private final class Hypervisor implements Shell {
        /** The answer to whatever is asked of leases. */
        private static final String LEASE = "kextproof lease\nresult=yes\ngeneration=0\nend\n";

        private final CommandLog log;

        Hypervisor(CommandLog log) {
            this.log = log;
        }

        @Override
        public Outcome run(CommandLine command, Duration deadline) {
            if (command.words().contains("revertToSnapshot")) {
                revert();
            }
            Outcome outcome = new Outcome(
                    command, new Ending.Exited(0), Output.of(LEASE), Output.of(""), Instant.EPOCH, Duration.ZERO);
            log.ran(outcome);
            return outcome;
        }

        private void revert() {
            try {
                mac.revert();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
