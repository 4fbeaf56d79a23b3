package io.github.kextproof.stub.shell;

import io.github.kextproof.stub.files.Errno;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/** {@code /bin/sh}, {@code /bin/bash} and {@code /bin/zsh} as programs. */
final class ShellProgram implements Program {
    private final Surroundings surroundings;

    ShellProgram(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int run(Invocation invocation) throws IOException, InterruptedException {
        String name = invocation.argv().get(0);
        String shown = name.substring(name.lastIndexOf('/') + 1);
        Dialect dialect = shown.equals("zsh") ? Dialect.ZSH : Dialect.BASH;
        Surroundings inside = new Surroundings(
                surroundings.hostname(),
                dialect,
                surroundings.files(),
                surroundings.programs(),
                surroundings.unknown(),
                surroundings.pool());
        return new Start(inside, invocation, shown).run();
    }

    /** One start of a shell, with its options read. */
    private static final class Start {
        private final Surroundings surroundings;
        private final Invocation invocation;
        private final String shown;
        private final List<String> arguments;
        private boolean stopsOnFailure;
        private boolean scriptIsArgument;
        private boolean scriptIsInput;

        Start(Surroundings surroundings, Invocation invocation, String shown) {
            this.surroundings = surroundings;
            this.invocation = invocation;
            this.shown = shown;
            this.arguments = new ArrayList<>(invocation.arguments());
        }

        int run() throws InterruptedException {
            while (!arguments.isEmpty() && arguments.get(0).startsWith("-")) {
                option(arguments.remove(0));
            }
            if (scriptIsArgument) {
                return argument();
            }
            return arguments.isEmpty() || scriptIsInput ? input() : file();
        }

        private void option(String option) {
            if (option.startsWith("--")) {
                return;
            }
            stopsOnFailure |= option.contains("e");
            scriptIsArgument |= option.contains("c");
            scriptIsInput |= option.contains("s");
            if (!option.matches("-[ceuils]*")) {
                surroundings.unknown().met(String.join(" ", invocation.argv()));
            }
        }

        private int argument() throws InterruptedException {
            if (arguments.isEmpty()) {
                streams().err().print(shown + ": -c: option requires an argument\n");
                return 2;
            }
            String script = arguments.remove(0);
            String name = arguments.isEmpty() ? shown : arguments.get(0);
            List<String> positional = arguments.isEmpty() ? List.of(shown) : arguments;
            return shell(name, Voice.Source.ARGUMENT, positional).run(script, streams());
        }

        private int file() throws InterruptedException {
            String path = arguments.get(0);
            Voice voice = new Voice(surroundings.dialect(), shown, Voice.Source.PROMPT, 1);
            try (InputStream in = surroundings
                    .files()
                    .as(invocation.account().name())
                    .read(surroundings.files().real(path, invocation.directory()))) {
                String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return shell(path, Voice.Source.FILE, arguments).run(script, streams());
            } catch (IOException e) {
                streams().err().print(voice.refused(path, Errno.words(e)) + "\n");
                return e instanceof NoSuchFileException ? 127 : 126;
            }
        }

        private int input() throws InterruptedException {
            Voice.Source source = invocation.terminal() ? Voice.Source.PROMPT : Voice.Source.INPUT;
            List<String> positional = new ArrayList<>(List.of(shown));
            positional.addAll(arguments);
            Interpreter shell = shell(shown, source, positional);
            return new Conversation(shell, invocation.terminal()).run(streams());
        }

        private Interpreter shell(String name, Voice.Source source, List<String> positional) {
            ShellState state =
                    new ShellState(invocation.account(), invocation.environment(), invocation.directory(), positional);
            state.stopOnFailure(stopsOnFailure);
            return new Interpreter(
                    surroundings, new Voice(surroundings.dialect(), name, source, 1), state, invocation.tty());
        }

        private Streams streams() {
            return new Streams(invocation.stdin(), invocation.stdout(), invocation.stderr(), invocation.terminal());
        }
    }
}
