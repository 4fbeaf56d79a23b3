package io.github.kextproof.stub.shell;

import io.github.kextproof.stub.files.Errno;
import io.github.kextproof.stub.files.MacFiles;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a command's redirections opened, and the streams they make. */
final class Redirections implements AutoCloseable {
    private final MacFiles files;
    private final ShellState state;
    private final Voice voice;
    private final List<Closeable> opened = new ArrayList<>();

    Redirections(MacFiles files, ShellState state, Voice voice) {
        this.files = files;
        this.state = state;
        this.voice = voice;
    }

    /** @throws RefusedException if a file cannot be opened */
    Streams apply(List<Node.Redirection> redirections, Streams streams, Expander expander)
            throws RefusedException, InterruptedException {
        Streams current = streams;
        for (Node.Redirection redirection : redirections) {
            String target = expander.single(redirection.target());
            current = redirection.operator().startsWith("<")
                    ? input(redirection, target, current)
                    : output(redirection, target, current);
        }
        return current;
    }

    private Streams input(Node.Redirection redirection, String target, Streams current) throws RefusedException {
        return switch (redirection.operator()) {
            case "<" -> redirection.descriptor() == 0 ? current.reading(open(target)) : current;
            case "<&" -> target.equals("-") ? current.reading(InputStream.nullInputStream()) : current;
            case "<<<" -> current.reading(text(target + "\n"));
            default -> current.reading(text(target));
        };
    }

    private Streams output(Node.Redirection redirection, String target, Streams current) throws RefusedException {
        if (redirection.operator().equals(">&") && target.matches("[012-]")) {
            return duplicate(redirection.descriptor(), target, current);
        }
        PrintStream out = create(target, redirection.operator().equals(">>"));
        return switch (redirection.operator().equals(">&") ? -1 : redirection.descriptor()) {
            case 1 -> current.writing(out);
            case 2 -> current.complaining(out);
            case -1 -> current.writing(out).complaining(out);
            default -> current;
        };
    }

    private static Streams duplicate(int descriptor, String target, Streams current) {
        PrintStream out = switch (target) {
            case "1" -> current.out();
            case "2" -> current.err();
            default -> Invocation.printing(OutputStream.nullOutputStream());
        };
        return descriptor == 2 ? current.complaining(out) : current.writing(out);
    }

    private InputStream open(String target) throws RefusedException {
        try {
            InputStream in = files.as(state.account().name()).read(real(target));
            opened.add(in);
            return in;
        } catch (IOException e) {
            throw new RefusedException(voice.refused(target, Errno.words(e)));
        }
    }

    private PrintStream create(String target, boolean append) throws RefusedException {
        try {
            PrintStream out =
                    Invocation.printing(files.as(state.account().name()).write(real(target), append));
            opened.add(out);
            return out;
        } catch (IOException e) {
            throw new RefusedException(voice.refused(target, Errno.words(e)));
        }
    }

    private Path real(String target) {
        return files.real(target, state.directory());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        for (Closeable stream : opened) {
            try {
                stream.close();
            } catch (IOException e) {
                // A shell says nothing here either: what was written is written.
            }
        }
    }
}
