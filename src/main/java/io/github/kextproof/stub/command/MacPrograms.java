package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.screen.Places;
import io.github.kextproof.stub.screen.Screen;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.Programs;
import io.github.kextproof.stub.shell.UnknownCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs of macOS and of Defender on one simulated Mac, by absolute path. */
public final class MacPrograms implements Programs {
    private final Map<String, Program> system;
    private final Map<String, Program> product;
    private final Machine machine;
    private final UnknownCommands sink;

    private MacPrograms(
            Map<String, Program> system, Map<String, Program> product, Machine machine, UnknownCommands sink) {
        this.system = system;
        this.product = product;
        this.machine = machine;
        this.sink = sink;
    }

    /** @param sink is told of each call that is not simulated */
    public static MacPrograms of(Machine machine, UnknownCommands sink) {
        return of(machine, sink, Screen::png, Places.AS_DRAWN);
    }

    /** @param camera makes the PNG of a screen, which takes longer than everything else that a Mac does */
    public static MacPrograms of(Machine machine, UnknownCommands sink, Function<Screen, byte[]> camera) {
        return of(machine, sink, camera, Places.AS_DRAWN);
    }

    /** @param places where windows stand, as accessibility answers */
    public static MacPrograms of(
            Machine machine, UnknownCommands sink, Function<Screen, byte[]> camera, Places places) {
        return new MacPrograms(system(machine, camera, places), product(machine), machine, sink);
    }

    private static Map<String, Program> system(Machine machine, Function<Screen, byte[]> camera, Places places) {
        Interpreter interpreter = new Interpreter(machine);
        Installer installer = new Installer(machine);
        Processes processes = new Processes(machine, installer);
        return Map.ofEntries(
                Map.entry("/bin/bash", interpreter),
                Map.entry("/bin/date", new Date(machine)),
                Map.entry("/bin/launchctl", new Launchctl(machine)),
                Map.entry("/sbin/reboot", new Shutdown(machine)),
                Map.entry("/sbin/shutdown", new Shutdown(machine)),
                Map.entry("/bin/ps", new Ps(machine, processes)),
                Map.entry("/sbin/kextload", new Kextload(machine)),
                Map.entry("/sbin/kextunload", new Kextunload(machine)),
                Map.entry("/usr/bin/csrutil", new Csrutil(machine)),
                Map.entry("/usr/bin/defaults", new Defaults(machine)),
                Map.entry("/usr/bin/kextutil", new Kextutil(machine)),
                Map.entry("/usr/bin/killall", new Killall(machine)),
                Map.entry("/usr/bin/log", new Log(machine)),
                Map.entry("/usr/bin/open", new Open(machine)),
                Map.entry("/usr/bin/osascript", new Osascript(machine, places)),
                Map.entry("/usr/bin/pgrep", new Pgrep(processes)),
                Map.entry("/usr/bin/pmset", new Pmset(machine)),
                Map.entry("/usr/bin/profiles", new Profiles(machine)),
                Map.entry("/usr/bin/python", interpreter),
                Map.entry("/usr/bin/sqlite3", new Sqlite3(machine)),
                Map.entry("/usr/bin/sudo", new Sudo(machine)),
                Map.entry("/usr/bin/sw_vers", new SwVers(machine)),
                Map.entry("/usr/bin/uname", new Uname(machine)),
                Map.entry("/usr/bin/uptime", new Uptime(machine)),
                Map.entry("/usr/bin/who", new Who(machine)),
                Map.entry("/usr/sbin/installer", installer),
                Map.entry("/usr/sbin/ioreg", new Ioreg(machine)),
                Map.entry("/usr/sbin/kextstat", new Kextstat(machine)),
                Map.entry("/usr/sbin/pkgutil", new Pkgutil(machine)),
                Map.entry("/usr/sbin/screencapture", new Screencapture(machine, camera)),
                Map.entry("/usr/sbin/spctl", new Spctl(machine)),
                Map.entry("/usr/sbin/sysctl", new Sysctl(machine)),
                Map.entry("/usr/sbin/system_profiler", new SystemProfiler(machine)));
    }

    private static Map<String, Program> product(Machine machine) {
        return Map.of(
                "/usr/local/bin/mdatp", new Mdatp(machine),
                "/Library/Application Support/Microsoft/Defender/uninstall/uninstall", new Uninstaller(machine));
    }

    /** The program at a path, if it is there now: Defender's programs come and go with it. */
    @Override
    public Optional<Program> find(String path) {
        Program program = system.get(path);
        if (program == null && isThere(path)) {
            program = whileThere(path);
        }
        return Optional.ofNullable(program).map(this::honest);
    }

    private boolean isThere(String path) {
        return product.containsKey(path)
                && machine.installation().isPresent()
                && Files.exists(machine.files().real(path));
    }

    /** A script may take the product away between the moment that a program is found and the moment that it runs. */
    private @Nullable Program whileThere(String path) {
        Program program = product.get(path);
        return program == null ? null : invocation -> isThere(path) ? program.run(invocation) : gone(invocation, path);
    }

    /** In the words of the login's shell. */
    private int gone(Invocation invocation, String path) {
        String words = machine.macos().isAtLeast("10.15")
                ? "zsh:1: no such file or directory: " + path
                : "bash: " + path + ": No such file or directory";
        return Say.failing(invocation, 127, words);
    }

    /** Every path at which there is a program now, in order. */
    public Set<String> paths() {
        Set<String> paths = new TreeSet<>(system.keySet());
        product.keySet().stream().filter(this::isThere).forEach(paths::add);
        return paths;
    }

    /** Says so, in public and to the sink, when a call is not simulated. */
    private Program honest(Program program) {
        return invocation -> {
            try {
                return program.run(invocation);
            } catch (UnsimulatedUse use) {
                return refuse(invocation, use);
            }
        };
    }

    private int refuse(Invocation invocation, UnsimulatedUse use) throws IOException {
        String called = invocation.argv().get(0);
        String name = called.substring(called.lastIndexOf('/') + 1);
        String line =
                Stream.concat(Stream.of(name), invocation.arguments().stream()).collect(Collectors.joining(" "));
        sink.met(line);
        invocation.stderr().print("kextproof stub: not simulated: " + line + " (" + use.what() + ")\n");
        return 127;
    }
}
