package io.github.kextproof.stub.shell;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands that the shell carries out itself, by name. */
final class Builtins {
    private static final Map<String, Builtin> ALL = Map.ofEntries(
            Map.entry(":", call -> 0),
            Map.entry("cd", Directories::cd),
            Map.entry("pwd", Directories::pwd),
            Map.entry("echo", Echo::echo),
            Map.entry("export", Variables::export),
            Map.entry("unset", Variables::unset),
            Map.entry("set", Variables::set),
            Map.entry("shift", Variables::shift),
            Map.entry("read", Variables::read),
            Map.entry("umask", Variables::umask),
            Map.entry("command", Lookups::command),
            Map.entry("type", Lookups::type),
            Map.entry("which", Lookups::which),
            Map.entry("exit", Flow::exit),
            Map.entry("logout", Flow::exit),
            Map.entry("exec", Flow::exec),
            Map.entry("eval", Flow::eval),
            Map.entry(".", Flow::source),
            Map.entry("source", Flow::source));
    /** Carried out by programs here, though a real shell does it itself. */
    private static final Set<String> ALSO_BUILT_IN = Set.of("[", "test", "printf", "true", "false", "kill", "wait");
    /** What a real shell understands and this one does not. */
    private static final Set<String> MISSING = Set.of(
            "alias",
            "bg",
            "break",
            "continue",
            "declare",
            "fc",
            "fg",
            "function",
            "getopts",
            "hash",
            "history",
            "jobs",
            "let",
            "local",
            "readonly",
            "return",
            "select",
            "setopt",
            "shopt",
            "times",
            "trap",
            "typeset",
            "ulimit",
            "unalias",
            "unsetopt",
            "whence",
            "wait",
            "[[");

    private Builtins() {}

    static Optional<Builtin> find(String name, Dialect dialect) {
        if (name.equals("which") && dialect == Dialect.BASH) {
            return Optional.empty(); // a program there
        }
        if (name.equals("log") && dialect == Dialect.ZSH) {
            return Optional.of(Lookups::log);
        }
        if (MISSING.contains(name)) {
            return Optional.of(Builtins::missing);
        }
        return Optional.ofNullable(ALL.get(name));
    }

    static boolean has(String name, Dialect dialect) {
        return ALSO_BUILT_IN.contains(name) || find(name, dialect).isPresent();
    }

    private static int missing(Builtin.Call call) {
        call.shell().surroundings().unknown().met(String.join(" ", call.argv()));
        call.io().err().print(call.shell().voice().notFound(call.argv().get(0)) + "\n");
        return 127;
    }
}
