package io.github.kextproof.ssh;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A socket that remembers the first line it was sent, to say what answers where no SSH server does. */
final class GreetedSocket extends Socket {
    private static final int LONGEST = 120;

    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private @Nullable InputStream remembering;

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (remembering == null) {
            remembering = new Remembering(super.getInputStream());
        }
        return remembering;
    }

    /** Empty if nothing was sent; what does not print is left out. */
    String greeting() {
        synchronized (first) {
            String text = first.toString(StandardCharsets.ISO_8859_1);
            return text.lines().findFirst().orElse("").replaceAll("[^\\x20-\\x7e]", "");
        }
    }

    private final class Remembering extends FilterInputStream {
        Remembering(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            synchronized (first) {
                if (read > 0 && first.size() < LONGEST) {
                    first.write(into, from, Math.min(read, LONGEST - first.size()));
                }
            }
            return read;
        }
    }
}
