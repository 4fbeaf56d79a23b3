package io.github.kextproof.stub.unix;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.ArrayDeque;
import java.util.Deque;

/** {@code head} and {@code tail}, {@code -n} lines or {@code -c} bytes. */
final class Ends {
    private static final String USUAL = "10";

    private Ends() {}

    private interface End {
        void of(InputStream in) throws IOException;
    }

    static int head(Call call) throws IOException {
        String lines = call.value('n').orElse(USUAL);
        String amount = call.value('c').orElse(lines);
        if (!amount.matches("[0-9]{1,9}") || amount.matches("0+")) {
            return call.fail(1, "illegal " + (call.has("c") ? "byte" : "line") + " count -- " + amount);
        }
        return each(call, in -> head(call, in, Integer.parseInt(amount)));
    }

    private static void head(Call call, InputStream in, int amount) throws IOException {
        int left = amount;
        while (left > 0) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            call.invocation().stdout().write(next);
            left -= call.has("c") || next == '\n' ? 1 : 0;
        }
        call.invocation().stdout().flush();
    }

    static int tail(Call call) throws IOException {
        boolean bytes = call.has("c");
        String amount = call.value(bytes ? 'c' : 'n').orElse(USUAL);
        if (!amount.matches("[-+]?[0-9]{1,9}")) {
            return call.fail(1, "illegal offset -- " + amount);
        }
        int number = Integer.parseInt(amount.replaceFirst("^[-+]", ""));
        return each(call, in -> {
            if (amount.startsWith("+")) {
                skip(in, number - 1, bytes);
                call.copy(in);
            } else {
                tail(call, in, number, bytes);
            }
        });
    }

    private static void skip(InputStream in, int amount, boolean bytes) throws IOException {
        int left = amount;
        while (left > 0) {
            int next = in.read();
            left = next < 0 ? 0 : left - (bytes || next == '\n' ? 1 : 0);
        }
    }

    private static void tail(Call call, InputStream in, int amount, boolean bytes) throws IOException {
        Deque<byte[]> last = new ArrayDeque<>();
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        InputStream buffered = new BufferedInputStream(in);
        for (int next = buffered.read(); next >= 0; next = buffered.read()) {
            piece.write(next);
            if (bytes || next == '\n') {
                keep(last, piece, amount);
            }
        }
        if (piece.size() > 0) {
            keep(last, piece, amount);
        }
        for (byte[] kept : last) {
            call.invocation().stdout().write(kept, 0, kept.length);
        }
        call.invocation().stdout().flush();
    }

    private static void keep(Deque<byte[]> last, ByteArrayOutputStream piece, int amount) {
        last.addLast(piece.toByteArray());
        piece.reset();
        if (last.size() > amount) {
            last.removeFirst();
        }
    }

    private static int each(Call call, End end) throws IOException {
        int status = 0;
        boolean first = true;
        for (String path : call.inputs()) {
            try (InputStream in = call.open(path)) {
                if (call.inputs().size() > 1) {
                    call.print((first ? "" : "\n") + "==> " + path + " <==");
                }
                first = false;
                end.of(in);
            } catch (FileSystemException e) {
                status = call.fail(path, e);
            }
        }
        return status;
    }
}
