package io.github.kextproof.ssh;

import net.schmizz.sshj.transport.cipher.Cipher;

/**
 * Has the JVM compile the cipher before hundreds of megabytes go through it.
 *
 * <p>HotSpot uses the processor's AES instructions only in what its second compiler has compiled, after some 5,000 calls,
 * however long each takes. With packets of 32 kB those would be 160 MB at a twentieth of the speed, a second of a core; with
 * pieces of 256 bytes they take a tenth of that (measured with JDK 17.0.15 on an AMD EPYC).
 */
final class WarmCipher {
    /** Below it, there is less to be gained than it takes. */
    private static final long WORTHWHILE = 16L * 1024 * 1024;

    private static final int CALLS = 8000;
    private static final int PIECE = 256;
    private static final int LENGTH_FIELD = 4;

    private WarmCipher() {}

    /** The first time, for a file of at least 16 MB: some 100 ms. Every other time: nothing. */
    static void readyFor(long bytes) {
        if (bytes >= WORTHWHILE) {
            var unused = Warm.CIPHER;
        }
    }

    /** Made when the first large upload needs it, while the others wait for it. */
    private static final class Warm {
        static final Cipher CIPHER = used();

        private static Cipher used() {
            Cipher cipher = LeanConfig.shared().getCipherFactories().get(0).create();
            // No key of a connection, and what comes out is thrown away.
            cipher.init(Cipher.Mode.Encrypt, new byte[cipher.getBlockSize()], new byte[cipher.getIVSize()]);
            byte[] piece = new byte[LENGTH_FIELD + PIECE + cipher.getAuthenticationTagSize()];
            for (int i = 0; i < CALLS; i++) {
                cipher.updateWithAAD(piece, 0, LENGTH_FIELD, PIECE);
            }
            return cipher;
        }
    }
}
