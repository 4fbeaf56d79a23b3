package io.github.kextproof.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * What is said when the program cannot go on, in whichever thread that turns out: without memory, a thread that dies would leave
 * others waiting for it for good.
 */
final class LastWords implements Thread.UncaughtExceptionHandler {
    /** Where there is not even memory for more words. */
    private static final byte[] FEWEST = words("not even enough for a message").getBytes(StandardCharsets.UTF_8);

    private final Thread main;

    private LastWords(Thread main) {
        this.main = main;
    }

    /** From now on, for the program that the calling thread runs. */
    static void expect() {
        Thread.setDefaultUncaughtExceptionHandler(new LastWords(Thread.currentThread()));
        MemoryWatch.begin(() -> end("it looks for memory most of the time"));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (thrown instanceof OutOfMemoryError memory) {
            end(String.valueOf(memory.getMessage()));
        } else if (thread == main) {
            StringWriter words = new StringWriter();
            Kextproof.unexpected(thrown, new PrintWriter(words, true));
            say(words.toString().getBytes(StandardCharsets.UTF_8));
            Runtime.getRuntime().halt(ExitCode.TROUBLE.code());
        } else {
            // As Java itself says it.
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace();
        }
    }

    /** At once: whatever would still be done in order needs memory, too. */
    private static void end(String what) {
        byte[] all = FEWEST;
        try {
            all = words(what).getBytes(StandardCharsets.UTF_8);
        } catch (OutOfMemoryError again) {
            // Then the fewest.
        }
        say(all);
        Runtime.getRuntime().halt(ExitCode.TROUBLE.code());
    }

    /** Not through a stream that somebody may hold while waiting for memory. */
    private static void say(byte[] words) {
        try (FileOutputStream err = new FileOutputStream(FileDescriptor.err)) {
            err.write(words);
        } catch (IOException e) {
            // Nobody is left to tell.
        }
    }

    /** @param what as Java words it: {@code Java heap space} */
    static String words(String what) {
        long most = Runtime.getRuntime().maxMemory() / (1024 * 1024);
        String more = what.contains("native thread")
                ? "raise the limit on processes and threads here (ulimit -u, a container's pids limit)"
                : "give it more with java -Xmx2g";
        return "\nkextproof: out of memory (" + what + "): Java may use " + most + " MB here\n"
                + "  owner      lab\n"
                + "  perhaps    " + more + ", let fewer Macs be at work at once with --parallel, or share"
                + " them among controllers with --shard\n"
                + "  left       results say which journeys are not finished; Macs that were at work stay as they are, and"
                + " are free when their leases have expired\n";
    }
}
