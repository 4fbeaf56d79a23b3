package io.github.kextproof.stub.shell;

import io.github.kextproof.stub.files.UserFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts programs, shells and scripts, and says so in the shell's words when it cannot. */
final class PathLauncher implements Launcher {
    /** What a shell reports for a program that a broken pipe ended. */
    private static final int BROKEN_PIPE = 141;
    /** Where execvp(3) looks when nobody says. */
    private static final String USUAL_PATH = "/usr/bin:/bin";

    private final Surroundings surroundings;
    private final Voice voice;
    private final SearchPath search;

    PathLauncher(Surroundings surroundings, Voice voice) {
        this.surroundings = surroundings;
        this.voice = voice;
        this.search = new SearchPath(surroundings.files(), surroundings.programs());
    }

    @Override
    public int launch(Invocation invocation) throws IOException, InterruptedException {
        String name = invocation.argv().get(0);
        String path = invocation.environment().getOrDefault("PATH", USUAL_PATH);
        Optional<String> found = search.find(name, path, invocation.directory());
        if (found.isEmpty()) {
            return refuse(name, invocation);
        }
        if (SearchPath.isShell(found.get())) {
            return new ShellProgram(surroundings).run(invocation);
        }
        Optional<Program> program = surroundings.programs().find(found.get());
        return program.isPresent()
                ? guarded(program.get(), invocation)
                : script(surroundings.files().real(found.get()), found.get(), invocation);
    }

    @Override
    public boolean finds(Invocation invocation) {
        String name = invocation.argv().get(0);
        boolean found = search.find(
                        name, invocation.environment().getOrDefault("PATH", USUAL_PATH), invocation.directory())
                .isPresent();
        if (!found) {
            note(name, invocation);
        }
        return found;
    }

    private int guarded(Program program, Invocation invocation) throws InterruptedException {
        try {
            return program.run(invocation);
        } catch (IOException e) {
            if (e instanceof InterruptedIOException || Thread.interrupted()) {
                throw new InterruptedException();
            }
            return BROKEN_PIPE;
        } catch (RuntimeException e) {
            surroundings.unknown().met(String.join(" ", invocation.argv()) + " (" + e + ")");
            say(invocation, invocation.argv().get(0) + ": the simulation failed: " + e);
            return 70;
        }
    }

    private int refuse(String name, Invocation invocation) {
        note(name, invocation);
        if (!name.contains("/")) {
            say(invocation, voice.notFound(name));
            return 127;
        }
        Path file = surroundings.files().real(name, invocation.directory());
        if (!Files.exists(file)) {
            say(invocation, voice.refused(name, "No such file or directory"));
            return 127;
        }
        say(invocation, Files.isDirectory(file) ? voice.directory(name) : voice.refused(name, "Permission denied"));
        return 126;
    }

    private void note(String name, Invocation invocation) {
        if (MacTools.has(SearchPath.absolute(name, invocation.directory()), name)) {
            surroundings.unknown().met(String.join(" ", invocation.argv()));
        }
    }

    private int script(Path file, String path, Invocation invocation) throws IOException, InterruptedException {
        UserFiles files = surroundings.files().as(invocation.account().name());
        List<String> argv = new ArrayList<>(interpreter(files, file));
        argv.add(path);
        argv.addAll(invocation.arguments());
        return launch(invocation.calling(argv));
    }

    private static List<String> interpreter(UserFiles files, Path file) throws IOException {
        try (InputStream in = files.read(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String first = reader.readLine();
            return first != null && first.startsWith("#!")
                    ? List.of(first.substring(2).strip().split("\\s+", 2))
                    : List.of("/bin/sh");
        }
    }

    private static void say(Invocation invocation, String text) {
        invocation.stderr().print(text + "\n");
    }
}
