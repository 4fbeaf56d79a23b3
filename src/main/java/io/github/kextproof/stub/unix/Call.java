package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.Errno;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.files.UserFiles;
import io.github.kextproof.stub.shell.Invocation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One run of a program, with its options read.
 *
 * @param name the program's own, for messages
 */
record Call(String name, Invocation invocation, Options options, MacFiles files) {
    private static final int BUFFER = 65_536;

    boolean has(String letters) {
        return options.has(letters);
    }

    Optional<String> value(char option) {
        return options.value(option);
    }

    List<String> operands() {
        return options.operands();
    }

    /** The operands, or standard input's {@code -} when there are none. */
    List<String> inputs() {
        return operands().isEmpty() ? List.of("-") : operands();
    }

    Path real(String path) {
        return files.real(path, invocation.directory());
    }

    /** The files as whoever runs the program may use them. */
    UserFiles user() {
        return files.as(invocation.account().name());
    }

    /** A file, or standard input for {@code -}. */
    InputStream open(String path) throws IOException {
        return path.equals("-") ? new Borrowed(invocation.stdin()) : user().read(real(path));
    }

    void print(String line) {
        invocation.stdout().print(line + "\n");
    }

    /** Says something on the error stream, after the program's name. */
    int fail(int status, String text) {
        invocation.stderr().print(name + ": " + text + "\n");
        return status;
    }

    /** Says what went wrong with a path. */
    int fail(String path, IOException failure) {
        return fail(1, path + ": " + Errno.words(failure));
    }

    int usage(int status, String text) {
        invocation.stderr().print("usage: " + text + "\n");
        return status;
    }

    /** @throws IOException if nobody reads standard output any more */
    void copy(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            invocation.stdout().write(buffer, 0, read);
            if (invocation.stdout().checkError()) {
                throw new IOException("Broken pipe");
            }
        }
    }

    /** @throws IOException if reading or writing fails */
    static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }

    /** Standard input, which is not the program's to close. */
    private static final class Borrowed extends FilterInputStream {
        Borrowed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Whoever opened it closes it.
        }
    }
}
