package io.github.kextproof.stub.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The shell's commands about variables and options. */
final class Variables {
    private Variables() {}

    static int export(Builtin.Call call) {
        for (String argument : call.arguments()) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                return call.refuse(argument, "not a valid identifier");
            }
            if (equals >= 0) {
                call.state().set(name, argument.substring(equals + 1));
            }
            call.state().export(name);
        }
        return 0;
    }

    static int unset(Builtin.Call call) {
        call.arguments().forEach(call.state()::unset);
        return 0;
    }

    /** Only {@code -e}, {@code +e} and what follows {@code --} change anything; {@code -u} is taken and ignored. */
    static int set(Builtin.Call call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            String argument = call.arguments().get(i);
            if (argument.equals("--")) {
                call.state()
                        .positional(
                                call.arguments().subList(i + 1, call.arguments().size()));
                return 0;
            }
            if (argument.matches("[-+][eu]+")) {
                if (argument.contains("e")) {
                    call.state().stopOnFailure(argument.startsWith("-"));
                }
            } else {
                call.shell().surroundings().unknown().met(String.join(" ", call.argv()));
            }
        }
        return 0;
    }

    /** bash says nothing when there are too few. */
    static int shift(Builtin.Call call) {
        int count = call.arguments().stream()
                .findFirst()
                .filter(word -> word.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .orElse(1);
        if (count > call.state().arguments().size() - 1) {
            return call.isZsh() ? call.refuse("shift count must be <= $#") : 1;
        }
        for (int i = 0; i < count; i++) {
            call.state().shift();
        }
        return 0;
    }

    /** Prints what new files are made with; it cannot be changed. */
    static int umask(Builtin.Call call) {
        if (call.arguments().isEmpty()) {
            call.print(call.isZsh() ? "022" : "0022");
        }
        return 0;
    }

    /** Reads one line, byte by byte, so that the next command gets the rest. */
    static int read(Builtin.Call call) {
        List<String> names =
                call.arguments().stream().filter(name -> !name.startsWith("-")).toList();
        Optional<String> line = line(call.io().in());
        String value = line.orElse("").strip();
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            String[] parts = value.split("\\s+", 2);
            call.state().set(names.get(i), last ? value : parts[0]);
            value = parts.length > 1 ? parts[1] : "";
        }
        return line.isPresent() ? 0 : 1;
    }

    /** The next line without its newline; empty at the end of the input. */
    static Optional<String> line(InputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = in.read();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
