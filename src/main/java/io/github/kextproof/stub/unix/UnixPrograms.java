package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.Programs;
import io.github.kextproof.stub.shell.SearchPath;
import io.github.kextproof.stub.shell.UnknownCommands;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The everyday programs of a Mac, by absolute path. */
public final class UnixPrograms implements Programs {
    /**
     * What they ask of the Mac.
     *
     * @param hostname of the Mac
     * @param user the Mac's only account besides root
     * @param clock the Mac's own
     * @param clockRate how many seconds pass on the Mac in a real one
     */
    public record Host(String hostname, String user, InstantSource clock, double clockRate) {}

    private final Map<String, Program> programs = new HashMap<>();
    private final MacFiles files;
    private final UnknownCommands unknown;

    /**
     * @param others what else is installed, so that {@code which} finds it
     * @param unknown is told of options that are not simulated
     */
    public UnixPrograms(MacFiles files, Host host, Programs others, UnknownCommands unknown) {
        this.files = files;
        this.unknown = unknown;
        addFileCommands(host);
        addTextCommands();
        addFacts(host, new SearchPath(files, others.or(this)));
    }

    @Override
    public Optional<Program> find(String path) {
        return Optional.ofNullable(programs.get(path));
    }

    /** Where they are. */
    public Set<String> paths() {
        return Set.copyOf(programs.keySet());
    }

    private void addFileCommands(Host host) {
        programs.put("/bin/[", new Condition(files));
        programs.put("/bin/test", new Condition(files));
        add("/bin/cat", "u", FileCommands::cat);
        add("/bin/chmod", "RfhvHLP", Ownership::chmod);
        add("/bin/cp", "RrpfaX", Copying::cp);
        add("/bin/df", "kmgh", Disk::df);
        add("/bin/ls", "1aAdlR", Ls::run);
        add("/bin/mkdir", "pm:", FileCommands::mkdir);
        add("/bin/mv", "f", Copying::mv);
        add("/bin/rm", "fRrd", FileCommands::rm);
        add("/bin/rmdir", "", FileCommands::rmdir);
        add("/usr/bin/stat", "Lnf:", Stat::run);
        add("/usr/bin/tee", "ai", FileCommands::tee);
        add("/usr/bin/touch", "c", call -> FileCommands.touch(call, host.clock()));
        add("/usr/sbin/chown", "RfhHLP", Ownership::chown);
    }

    private void addTextCommands() {
        add("/usr/bin/base64", "dDi:o:", Encoding::base64);
        add("/usr/bin/egrep", "FHce:hilm:noqsvwxE", Grep::run);
        add("/usr/bin/grep", "EFHce:hilm:noqsvwx", Grep::run);
        add("/usr/bin/head", "n:c:#", Ends::head);
        add("/usr/bin/shasum", "a:cbtps", Shasum::run);
        add("/usr/bin/sort", "nruf", Counting::sort);
        add("/usr/bin/tail", "n:c:#", Ends::tail);
        add("/usr/bin/uniq", "c", Counting::uniq);
        add("/usr/bin/wc", "lwcm", Counting::wc);
        programs.put("/bin/echo", Printing::echo);
        programs.put("/usr/bin/env", Printing::env);
        programs.put("/usr/bin/printenv", Printing::printenv);
        programs.put("/usr/bin/printf", Printing::printf);
    }

    private void addFacts(Host host, SearchPath search) {
        add("/bin/hostname", "sf", call -> Names.hostname(call, host.hostname()));
        add("/bin/pwd", "LP", Names::pwd);
        add("/bin/sleep", "", call -> Sleep.run(call, host.clockRate()));
        add("/usr/bin/basename", "", Names::basename);
        add("/usr/bin/dirname", "", Names::dirname);
        add("/usr/bin/groups", "", Identity::groups);
        add("/usr/bin/id", "uGgn", call -> Identity.id(call, host.user()));
        add("/usr/bin/logname", "", Identity::whoami);
        add("/usr/bin/which", "as", call -> Names.which(call, search));
        add("/usr/bin/whoami", "", Identity::whoami);
        programs.put("/usr/bin/true", invocation -> 0);
        programs.put("/usr/bin/false", invocation -> 1);
    }

    private void add(String path, String options, Tool.Body body) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        programs.put(path, new Tool(name, options, body, files, unknown));
    }
}
