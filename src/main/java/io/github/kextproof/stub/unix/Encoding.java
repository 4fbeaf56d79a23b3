package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.Errno;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.util.Base64;

/** {@code base64}, with {@code -D} or {@code -d} the other way, {@code -i} and {@code -o} for files. */
final class Encoding {
    private Encoding() {}

    static int base64(Call call) throws IOException {
        String source = call.value('i').orElse(call.inputs().get(0));
        try (InputStream in = call.open(source)) {
            String target = call.value('o').orElse("-");
            if (target.equals("-")) {
                return convert(call, in, call.invocation().stdout());
            }
            try (OutputStream out = call.user().write(call.real(target), false)) {
                return convert(call, in, out);
            }
        } catch (FileSystemException e) {
            return call.fail(1, "Unable to open '" + source + "': " + Errno.words(e));
        }
    }

    private static int convert(Call call, InputStream in, OutputStream out) throws IOException {
        if (!call.has("dD")) {
            // Multiples of three bytes at a time, so that no padding stands in the middle.
            for (byte[] piece = in.readNBytes(48 * 1024); piece.length > 0; piece = in.readNBytes(48 * 1024)) {
                out.write(Base64.getEncoder().encode(piece));
            }
            out.write('\n');
            return 0;
        }
        try (InputStream decoded = Base64.getMimeDecoder().wrap(in)) {
            Call.copy(decoded, out);
            return 0;
        }
    }
}
