package io.github.kextproof.ssh;

import java.io.Closeable;
import java.io.IOException;

/** A file that can be read from anywhere, by one thread at a time. */
interface Blocks extends Closeable {
    /**
     * The bytes from there on.
     *
     * @return so many as were asked for; fewer only where the file ends
     */
    byte[] read(long from, int length) throws IOException;
}
