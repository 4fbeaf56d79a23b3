package io.github.kextproof.stub.console;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said before the first picture: the protocol's version, and who may look (RFC 6143, 7.1). */
final class Greeting {
    private static final int NONE = 1;
    private static final int VNC = 2;
    private static final Pattern VERSION = Pattern.compile("RFB 003\\.(\\d{3})\n");

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Optional<VncPassword> password;

    Greeting(DataInputStream in, DataOutputStream out, Optional<VncPassword> password) {
        this.in = in;
        this.out = out;
        this.password = password;
    }

    /**
     * Speaks 3.8, and the older 3.7 and 3.3 with those who know nothing newer.
     *
     * @return whether the viewer is let in
     * @throws IOException if the viewer goes away or speaks another language
     */
    boolean admits() throws IOException {
        out.write("RFB 003.008\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        int minor = version();
        int type = password.isPresent() ? VNC : NONE;
        if (minor < 7) {
            out.writeInt(type);
        } else {
            out.write(new byte[] {1, (byte) type});
            out.flush();
            if (in.readUnsignedByte() != type) {
                return result(minor, false, "no such security type is offered");
            }
        }
        out.flush();
        if (type == NONE) {
            return minor < 8 || result(minor, true, "");
        }
        return result(minor, knowsThePassword(), "Authentication failed");
    }

    private int version() throws IOException {
        Matcher version = VERSION.matcher(new String(in.readNBytes(12), StandardCharsets.US_ASCII));
        if (!version.matches()) {
            throw new EOFException("not a viewer");
        }
        return Integer.parseInt(version.group(1));
    }

    private boolean knowsThePassword() throws IOException {
        byte[] challenge = VncPassword.challenge();
        out.write(challenge);
        out.flush();
        byte[] answer = new byte[VncPassword.CHALLENGE];
        in.readFully(answer);
        return password.orElseThrow().accepts(challenge, answer);
    }

    private boolean result(int minor, boolean admitted, String reason) throws IOException {
        out.writeInt(admitted ? 0 : 1);
        if (!admitted && minor >= 8) {
            byte[] words = reason.getBytes(StandardCharsets.US_ASCII);
            out.writeInt(words.length);
            out.write(words);
        }
        out.flush();
        return admitted;
    }
}
