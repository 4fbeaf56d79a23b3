package io.github.kextproof.stub;

import io.github.kextproof.stub.files.FreshDisk;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.server.Endpoint;
import io.github.kextproof.stub.server.Guest;
import io.github.kextproof.stub.server.GuestServer;
import io.github.kextproof.stub.server.HostKey;
import io.github.kextproof.stub.server.LoginKey;
import io.github.kextproof.stub.server.SharedThreads;
import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Dialect;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.Programs;
import io.github.kextproof.stub.shell.Surroundings;
import io.github.kextproof.stub.unix.UnixPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine that hosts the stub Macs: an SSH server with a shell, and vmrun in its PATH. */
final class StubHypervisor {
    private static final String NAME = "hypervisor";
    private static final Account ACCOUNT = new Account("lab", 501);

    private final GuestServer server;
    private final String password = LoginKey.password();

    private StubHypervisor(GuestServer server) {
        this.server = server;
    }

    static StubHypervisor start(List<VirtualMac> macs, Path directory, int port, SharedThreads threads)
            throws IOException {
        MacFiles files = new MacFiles(Files.createDirectories(directory));
        FreshDisk.lay(files, ACCOUNT.name());
        for (VirtualMac mac : macs) {
            Files.createDirectories(files.real("/vms"));
            Files.createFile(files.real(mac.vmx()));
        }
        StubHypervisor hypervisor =
                new StubHypervisor(GuestServer.listen(port, "OpenSSH_8.1", HostKey.generate(), threads));
        hypervisor.server.admit(hypervisor.guest(files, macs, threads));
        return hypervisor;
    }

    private Guest guest(MacFiles files, List<VirtualMac> macs, SharedThreads threads) {
        Map<String, Program> own = Map.of("/usr/bin/vmrun", new Vmrun(macs), "/bin/date", StubHypervisor::date);
        Programs vmrun = path -> Optional.ofNullable(own.get(path));
        UnixPrograms.Host host = new UnixPrograms.Host(NAME, ACCOUNT.name(), InstantSource.system(), 1);
        // A hypervisor stands for no Mac under test, so what it does not simulate fails no run.
        Programs programs = vmrun.or(new UnixPrograms(files, host, vmrun, line -> {}));
        Surroundings surroundings = new Surroundings(NAME, Dialect.BASH, files, programs, line -> {}, threads.pool());
        return new Guest(ACCOUNT, password, List.of(), surroundings, InstantSource.system());
    }

    /** As far as it tells the seconds since 1970. */
    private static int date(Invocation invocation) {
        if (!invocation.arguments().equals(List.of("-u", "+%s"))) {
            invocation.stderr().print("kextproof stub: not simulated: a date that is not asked for in seconds\n");
            return 127;
        }
        invocation.stdout().print(Instant.now().getEpochSecond() + "\n");
        return 0;
    }

    Endpoint endpoint() {
        return server.endpoint(NAME, ACCOUNT.name());
    }

    String password() {
        return password;
    }

    void close() {
        server.close();
    }
}
