package io.github.kextproof.stub.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shell's commands about what other commands are. */
final class Lookups {
    private Lookups() {}

    static int command(Builtin.Call call) throws InterruptedException {
        List<String> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return 0;
        }
        if (arguments.get(0).matches("-[vV]")) {
            return found(arguments.subList(1, arguments.size()), call);
        }
        return call.shell().call(arguments, Map.of(), call.io());
    }

    private static int found(List<String> names, Builtin.Call call) {
        int status = 1;
        for (String name : names) {
            boolean builtin = Builtins.has(name, call.shell().surroundings().dialect());
            Optional<String> place = builtin ? Optional.of(name) : call.locate(name);
            place.ifPresent(call::print);
            status = place.isPresent() ? 0 : status;
        }
        return status;
    }

    static int type(Builtin.Call call) {
        int status = 0;
        for (String name : call.arguments()) {
            Optional<String> place = call.locate(name);
            if (Builtins.has(name, call.shell().surroundings().dialect())) {
                call.print(name + " is a shell builtin");
            } else if (place.isPresent()) {
                call.print(name + " is " + place.get());
            } else {
                status = notFound(name, call);
            }
        }
        return status;
    }

    private static int notFound(String name, Builtin.Call call) {
        if (call.shell().surroundings().dialect() == Dialect.BASH) {
            return call.refuse(name, "not found");
        }
        call.print(name + " not found");
        return 1;
    }

    /**
     * zsh's own, which says who logged in, and hides the program of that name from a line that is not typed: only the start-up
     * file of typed lines, /etc/zshrc, takes it away.
     */
    static int log(Builtin.Call call) throws InterruptedException {
        if (call.shell().voice().source() == Voice.Source.PROMPT) {
            return call.shell().launch(call.argv(), Map.of(), call.io());
        }
        return call.arguments().isEmpty() ? 0 : call.refuse("too many arguments");
    }

    /** zsh's own; in bash it is a program. */
    static int which(Builtin.Call call) {
        int status = 0;
        for (String name : call.arguments()) {
            Optional<String> place = call.locate(name);
            if (Builtins.has(name, Dialect.ZSH)) {
                call.print(name + ": shell built-in command");
            } else {
                call.print(place.orElse(name + " not found"));
                status = place.isPresent() ? status : 1;
            }
        }
        return status;
    }
}
