package io.github.kextproof.stub.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/**
 * The kernel's side of a terminal: echoes what is typed, lets a line be corrected before anyone reads it, and turns line
 * feeds into what a screen needs.
 */
public final class Tty implements Terminal {
    private static final int INTERRUPT = 0x03;
    private static final int END = 0x04;
    private static final int BACKSPACE = 0x08;
    private static final int KILL_LINE = 0x15;
    private static final int ESCAPE = 0x1b;
    private static final int DELETE = 0x7f;

    private final TypedInput input = new TypedInput();
    private final PrintStream screen;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Optional<Thread> foreground = Optional.empty();
    private boolean echo = true;
    private boolean hungUp;
    private int escape;

    /** @param screen where the terminal shows things */
    public Tty(OutputStream screen) {
        this.screen = Invocation.printing(new ScreenOutput(screen));
    }

    /** What was typed, line by line. */
    public InputStream input() {
        return input;
    }

    public PrintStream output() {
        return screen;
    }

    /** Takes what the person's terminal sent. */
    public void typed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            type(bytes[i] & 0xff);
        }
    }

    /** The other side is gone: readers get an end of file, for good. */
    public synchronized void hangUp() {
        hungUp = true;
        input.end();
        foreground.ifPresent(Thread::interrupt);
    }

    synchronized boolean hungUp() {
        return hungUp;
    }

    /** Says which thread Ctrl-C ends, if any, and gives the one it would have ended until now. */
    synchronized Optional<Thread> foreground(Optional<Thread> thread) {
        Optional<Thread> before = foreground;
        foreground = thread;
        return before;
    }

    @Override
    public Optional<String> askSecret(String prompt) throws IOException, InterruptedException {
        echo(false);
        try {
            screen.print(prompt);
            Optional<String> answer = Variables.line(input);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return answer;
        } finally {
            echo(true);
            screen.print("\n");
        }
    }

    private synchronized void echo(boolean on) {
        echo = on;
    }

    private synchronized void type(int typed) {
        if (escape > 0 || typed == ESCAPE) {
            swallow(typed);
            return;
        }
        switch (typed) {
            case '\r', '\n' -> enter();
            case INTERRUPT -> interrupt();
            case END -> endOfFile();
            case BACKSPACE, DELETE -> erase();
            case KILL_LINE -> killLine();
            default -> {
                line.write(typed);
                show(new byte[] {(byte) typed});
            }
        }
    }

    /** Arrow and function keys send ESC [ ... and a letter; none of them does anything here. */
    private void swallow(int typed) {
        boolean introducer = escape == 1 && (typed == '[' || typed == 'O');
        boolean goesOn = escape == 2 && (typed < 0x40 || typed > 0x7e);
        escape = typed == ESCAPE ? 1 : introducer ? 2 : goesOn ? 2 : 0;
    }

    private void enter() {
        line.write('\n');
        show(new byte[] {'\n'});
        deliver();
    }

    private void deliver() {
        input.add(line.toByteArray());
        line.reset();
    }

    private void interrupt() {
        line.reset();
        show(new byte[] {'^', 'C', '\n'});
        if (foreground.isPresent()) {
            foreground.get().interrupt();
        } else {
            input.add(new byte[] {'\n'}); // an empty line brings the prompt back
        }
    }

    private void endOfFile() {
        deliver(); // an empty delivery is the end of the file
    }

    private void erase() {
        byte[] typed = line.toByteArray();
        if (typed.length == 0) {
            return;
        }
        int end = typed.length - 1;
        while (end > 0 && (typed[end] & 0xc0) == 0x80) {
            end--; // a character is several bytes in UTF-8
        }
        line.reset();
        line.write(typed, 0, end);
        show(new byte[] {'\b', ' ', '\b'});
    }

    private void killLine() {
        while (line.size() > 0) {
            erase();
        }
    }

    private void show(byte[] bytes) {
        if (echo) {
            screen.write(bytes, 0, bytes.length);
        }
    }
}
