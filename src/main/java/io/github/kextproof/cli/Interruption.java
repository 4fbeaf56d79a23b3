package io.github.kextproof.cli;

import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.mac.MacName;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ends a run early but in order when Ctrl-C or a signal asks for it: journeys are cancelled, the run writes what it knows and
 * releases what it holds, one message says so, and the program exits with {@link ExitCode#TROUBLE}.
 *
 * <p>The virtual machine starts to shut down at once and would exit with the signal's own code; it is kept from that until the
 * run is over, or has had its time. A second signal ends the program at once.
 */
final class Interruption implements AutoCloseable {
    /** How long a run may take to end while it cleans no Mac; one that does not answer must not keep the terminal. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    /** With the Macs that are being cleaned: an hour is more than all deadlines of a clean-up together, unless somebody set long ones. */
    private static final Duration MOST_PATIENCE = Duration.ofHours(1);

    private static final Duration LOOK = Duration.ofMillis(100);
    /**
     * The thread in which the JDK (17 and 21) handles a signal. The first one waits for our hook, a second for the first: no
     * other sign of it reaches a program that keeps to the public interfaces.
     */
    private static final Pattern SIGNAL_THREAD = Pattern.compile("SIG[A-Z0-9]+ handler");

    private final Cancellation cancellation;
    private final Function<Ended, String> words;
    private boolean said;
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
            Patience patience = new Patience(IDLE.dividedBy(LOOK), MOST_PATIENCE.dividedBy(LOOK));
            for (long look = 1; patience.lasts(isCleaning(look)); look++) {
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

    /** Macs are left clean whatever the run's patience, since each is bounded by its own deadlines; says so where it takes long. */
    private boolean isCleaning(long look) {
        List<MacName> macs = cancellation.cleaning();
        if (!macs.isEmpty() && !said && look > IDLE.dividedBy(LOOK)) {
            said = true;
            System.err.println("\nkextproof: cancelled; still being left clean: "
                    + macs.stream().map(MacName::value).collect(Collectors.joining(", "))
                    + "; a second signal leaves at once, and them as they are");
            System.err.flush();
        }
        return !macs.isEmpty();
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
