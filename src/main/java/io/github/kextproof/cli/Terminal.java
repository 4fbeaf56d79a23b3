package io.github.kextproof.cli;

import io.github.kextproof.report.TerminalSize;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal this program runs in; Java knows nothing of its size, so stty is asked now and then. */
final class Terminal {
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("(\\d{1,5}) (\\d{1,5})\\s*");
    private static final long REFRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private TerminalSize size = TerminalSize.USUAL;
    private long asked = System.nanoTime() - REFRESH_NANOS;

    /** Whether what this program prints goes to a terminal; System.console() cannot tell on every JDK. */
    boolean shows() {
        try {
            return new ProcessBuilder("test", "-t", "1").inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The size as of at most two seconds ago, or the usual one where stty does not tell. */
    synchronized TerminalSize size() {
        if (System.nanoTime() - asked >= REFRESH_NANOS) {
            asked = System.nanoTime();
            size = ask();
        }
        return size;
    }

    private static TerminalSize ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher matcher = ROWS_AND_COLUMNS.matcher(answer);
            boolean told = matcher.matches() && !answer.startsWith("0 ") && !answer.contains(" 0");
            return told
                    ? new TerminalSize(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)))
                    : TerminalSize.USUAL;
        } catch (IOException e) {
            // No stty, no terminal: the usual size will do.
            return TerminalSize.USUAL;
        }
    }
}
