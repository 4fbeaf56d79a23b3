package io.github.kextproof.lease;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.SshjSsh;
import io.github.kextproof.stub.StubLab;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One stub Mac behind its SSH server, and its hypervisor, for several controllers. */
final class LeasedStub implements AutoCloseable {
    static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final StubLab lab;
    private final List<Shell> shells = new ArrayList<>();

    private LeasedStub(StubLab lab) {
        this.lab = lab;
    }

    /** @param clockRate how fast the Mac's clock runs */
    static LeasedStub start(double clockRate) throws IOException {
        return new LeasedStub(StubLab.start(List.of(new StubDefinition(
                "one",
                "10.15.7",
                "x86_64",
                "en",
                "none",
                "qa",
                "secret",
                List.of(),
                false,
                clockRate,
                "never",
                Duration.ZERO))));
    }

    /** A connection of its own, as a controller has it. */
    Shell connect() {
        return connect(lab.mac("one").endpoint(), "secret");
    }

    Shell connectToHypervisor() {
        return connect(lab.hypervisor(), lab.hypervisorPassword());
    }

    private synchronized Shell connect(Endpoint endpoint, String password) {
        Access access = new Access(
                endpoint.address(),
                endpoint.port(),
                endpoint.user(),
                new Login.Password(Secret.of(password)),
                new HostKeyPin.Fingerprint(endpoint.fingerprint()));
        Shell shell = new SshjSsh().open(access, DEADLINE, new Deaf());
        shells.add(shell);
        return shell;
    }

    /** As root on the Mac, over a connection of its own. */
    Ground ground() {
        return over(connect());
    }

    static Ground over(Shell shell) {
        return words -> shell.run(CommandLine.of(words).after("/usr/bin/sudo", "-n", "--"), DEADLINE);
    }

    static Ground asTheLogin(Shell shell) {
        return words -> shell.run(CommandLine.of(words), DEADLINE);
    }

    static Holder holder(String user) {
        return new Holder(user, "ci-" + user, 4711, "run-" + user, "kextproof run");
    }

    List<String> unsimulated() {
        return lab.mac("one").unknownCommands();
    }

    @Override
    public void close() {
        shells.forEach(Shell::close);
        lab.close();
    }

    static final class Deaf implements CommandLog {
        @Override
        public void ran(Outcome outcome) {}

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {}
    }
}
