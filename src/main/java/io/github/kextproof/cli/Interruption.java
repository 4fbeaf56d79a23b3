package io.github.kextproof.cli;

import io.github.kextproof.journey.Cancellation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Ends a run early but in order when Ctrl-C or a signal asks for it: journeys are cancelled, the run writes what it knows and
 * releases what it holds, one message says so, and the program exits with {@link ExitCode#TROUBLE}.
 *
 * <p>The virtual machine starts to shut down at once and would exit with the signal's own code; it is kept from that until the
 * run is over, or has had its time. A second signal ends the program at once.
 */
final class Interruption implements AutoCloseable {
    /** How long a run may take to end; a Mac that does not answer must not keep the terminal. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(100);
    /**
     * The thread in which the JDK (17 and 21) handles a signal. The first one waits for our hook, a second for the first: no
     * other sign of it reaches a program that keeps to the public interfaces.
     */
    private static final Pattern SIGNAL_THREAD = Pattern.compile("SIG[A-Z0-9]+ handler");

    private final Cancellation cancellation;
    private final Function<Ended, String> words;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "interruption");

    /** How an interrupted run ended. */
    enum Ended {
        IN_ORDER,
        TOO_SLOWLY,
        AT_ONCE
    }

    private Interruption(Cancellation cancellation, Function<Ended, String> words) {
        this.cancellation = cancellation;
        this.words = words;
    }

    /**
     * From now on until closed, an interruption ends the run in order.
     *
     * @param words the closing message
     */
    static Interruption expect(Cancellation cancellation, Function<Ended, String> words) {
        Interruption interruption = new Interruption(cancellation, words);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void end() {
        cancellation.ask();
        Ended ended = await();
        System.out.flush();
        System.err.println(words.apply(ended));
        System.err.flush();
        Runtime.getRuntime().halt(ExitCode.TROUBLE.code());
    }

    private Ended await() {
        try {
            for (long looks = PATIENCE.dividedBy(LOOK); looks > 0; looks--) {
                if (over.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    return Ended.IN_ORDER;
                }
                if (signals() > 1) {
                    return Ended.AT_ONCE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Ended.TOO_SLOWLY;
    }

    private static long signals() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> SIGNAL_THREAD.matcher(thread.getName()).matches())
                .count();
    }

    /** The run is over; during an interruption, the program ends here. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            over.countDown();
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
