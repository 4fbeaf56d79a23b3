package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.Script;
import io.github.kextproof.stub.command.MacPrograms;
import io.github.kextproof.stub.desktop.Hand;
import io.github.kextproof.stub.desktop.RealDesktop;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.files.RealOwnership;
import io.github.kextproof.stub.machine.DefinitionFile;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Pressing;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Mishaps;
import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Dialect;
import io.github.kextproof.stub.shell.Programs;
import io.github.kextproof.stub.unix.UnixPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The first program of a container Mac: boots the machine, starts the servers, and answers until the container is stopped. */
public final class Resident {
    private static final Path HOME = Path.of("/opt/kextproof");
    private static final String READY = "kextproof: ready";
    private static final String TELL = HOME + "/tell";

    private final StubDefinition definition;
    private final Services services = new Services();
    private final ExecutorService later = Executors.newSingleThreadExecutor();
    private final EventLog events = new EventLog(HOME.resolve("events"));
    private final Accounts accounts;
    private final MacFiles files = new MacFiles(Path.of("/"), new RealOwnership(), Shims.FILE);

    private Resident(StubDefinition definition) {
        this.definition = definition;
        this.accounts = new Accounts(definition);
    }

    /** Prints {@code kextproof: ready} once the Mac can be logged in to; exits 1 if it never can be. */
    public static void main(String[] ignored) throws InterruptedException {
        try {
            String text = Files.readString(HOME.resolve("mac/definition.properties"));
            new Resident(DefinitionFile.read(text)).start();
            System.out.println(READY);
        } catch (IOException | RuntimeException e) {
            System.err.println("kextproof: the Mac does not boot: " + e);
            System.exit(1);
        }
    }

    private void start() throws IOException, InterruptedException {
        Dialect shell = Dialect.of(definition.macos());
        Account login = new Account(definition.user(), 501);
        accounts.make(login, shell.path());
        services.startScreen("1280x800");
        Console.make(files, login.name());
        Machine machine = Machine.boot(definition, files, InstantSource.system(), Pressing.FROM_OUTSIDE);
        machine.conditions().sudo().enforceBy(accounts::apply);
        machine.conditions().restarts().carriedOutBy(away -> reboot(machine, away));
        machine.enforceLoginNoise(noise -> LoginNoise.print(noise, login));
        RealDesktop desktop = RealDesktop.show(machine);
        Hand.at(machine, desktop);
        Programs programs = programs(machine, desktop);
        ShimServer.listen(HOME.resolve("socket"), this::account, commands(machine, programs));
        services.startSsh();
    }

    private Programs programs(Machine machine, RealDesktop desktop) throws IOException {
        MacPrograms macos = MacPrograms.of(machine, events, desktop::photograph, desktop);
        UnixPrograms.Host host =
                new UnixPrograms.Host(definition.name(), definition.user(), machine::now, definition.clockRate());
        UnixPrograms unix = new UnixPrograms(files, host, macos, events);
        Set<String> places = new TreeSet<>(macos.paths());
        places.addAll(unix.paths());
        new Commands(definition.script()).lay(places);
        return unix.or(macos);
    }

    private ShimServer.Commands commands(Machine machine, Programs programs) {
        Mishaps mishaps = definition.script().isEmpty()
                ? Mishaps.NONE
                : new Script(machine, away -> reboot(machine, away), events);
        MacCommands commands = new MacCommands(programs, mishaps, events);
        Telling telling = new Telling(machine);
        return (call, account, line) -> {
            if (call.path().equals(TELL) && account.isRoot()) {
                telling.run(call, line);
            } else {
                commands.run(call, account, line);
            }
        };
    }

    private Account account(String user) {
        return user.equals("root")
                ? Account.ROOT
                : new Account(user, files.uid(user).orElse(501));
    }

    /** Not here, since the caller is one of those whose connections end. */
    private void reboot(Machine machine, Duration away) {
        later.execute(() -> {
            services.stopSsh();
            machine.restart();
            CompletableFuture.delayedExecutor(away.toNanos(), TimeUnit.NANOSECONDS, later)
                    .execute(this::comeBack);
        });
    }

    private void comeBack() {
        try {
            services.startSsh();
        } catch (IOException e) {
            System.err.println("kextproof: the Mac does not come back: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
