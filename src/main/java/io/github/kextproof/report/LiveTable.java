package io.github.kextproof.report;

import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.mac.MacName;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Progress on a terminal: one row per journey, redrawn in place four times a second by one daemon thread.
 *
 * <p>Needs a terminal that understands ECMA-48 (every current one) and nobody else writing to it in between.
 */
public final class LiveTable implements Progress {
    private static final long PERIOD_MILLIS = 250;
    private static final String RESET = "\u001b[0m";
    private static final String TO_END_OF_LINE = "\u001b[K";
    private static final String TO_END_OF_SCREEN = "\u001b[J";

    private final PrintStream out;
    private final Supplier<TerminalSize> size;
    private final Clock clock;
    private final Board board;
    private final Instant began;
    private final ScheduledExecutorService redraws;
    private List<Frame.Line> drawn = List.of();
    private boolean closed;

    LiveTable(PrintStream out, Supplier<TerminalSize> size, Clock clock, ScheduledExecutorService redraws) {
        this.out = out;
        this.size = size;
        this.clock = clock;
        this.redraws = redraws;
        this.board = new Board(clock);
        this.began = clock.instant();
    }

    /**
     * Starts to draw.
     *
     * @param size asked before each drawing, since windows change
     */
    public static LiveTable start(PrintStream out, Supplier<TerminalSize> size, Clock clock) {
        ScheduledExecutorService redraws = Executors.newSingleThreadScheduledExecutor(LiveTable::daemon);
        LiveTable table = new LiveTable(out, size, clock, redraws);
        var unused = redraws.scheduleWithFixedDelay(table::draw, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return table;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "live-table");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public JourneyListener follow(MacName mac, String scenario) {
        return board.follow(mac, scenario);
    }

    /** Draws a last time, every row however small the terminal is: nothing goes up from there any more. */
    @Override
    public void close() {
        redraws.shutdownNow();
        draw(new TerminalSize(size.get().columns(), Integer.MAX_VALUE), true);
    }

    /** Draws, unless it would look the same. */
    void draw() {
        draw(size.get(), false);
    }

    private synchronized void draw(TerminalSize fitted, boolean last) {
        List<Frame.Line> lines = new Frame(fitted, began, clock.instant()).lines(board.rows());
        boolean superfluous = closed || lines.equals(drawn);
        closed |= last;
        if (superfluous) {
            return;
        }
        StringBuilder frame = new StringBuilder(drawn.isEmpty() ? "" : "\u001b[" + drawn.size() + "A\r");
        for (Frame.Line line : lines) {
            frame.append(sequence(line.style())).append(line.text());
            frame.append(RESET).append(TO_END_OF_LINE).append('\n');
        }
        out.print(frame.append(TO_END_OF_SCREEN));
        out.flush();
        drawn = lines;
    }

    /** ECMA-48 Select Graphic Rendition. */
    private static String sequence(Frame.Style style) {
        return switch (style) {
            case USUAL -> "";
            case HEADING -> "\u001b[1m";
            case GOOD -> "\u001b[32m";
            case BAD -> "\u001b[31m";
            case QUIET -> "\u001b[2m";
            case REQUEST -> "\u001b[1;7m";
        };
    }
}
