package io.github.kextproof.vnc;

import com.shinyhut.vernacular.client.VernacularConfig;
import com.shinyhut.vernacular.client.VncSession;
import com.shinyhut.vernacular.client.exceptions.AuthenticationFailedException;
import com.shinyhut.vernacular.client.exceptions.AuthenticationRequiredException;
import com.shinyhut.vernacular.client.exceptions.HandshakingFailedException;
import com.shinyhut.vernacular.client.exceptions.NoSupportedSecurityTypesException;
import com.shinyhut.vernacular.client.exceptions.VncException;
import com.shinyhut.vernacular.client.rendering.ColorDepth;
import com.shinyhut.vernacular.protocol.handshaking.SecurityTypeNegotiator;
import com.shinyhut.vernacular.protocol.initialization.Initializer;
import com.shinyhut.vernacular.protocol.messages.ProtocolVersion;
import com.shinyhut.vernacular.protocol.messages.SecurityResult;
import io.github.kextproof.mac.Secret;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a conversation: version, login, size of the screen. */
final class Login {
    private static final Pattern GREETING = Pattern.compile("RFB (\\d{3})\\.(\\d{3})\n");
    private static final int NEWEST = 8;

    private final Wire wire;
    private final Words words;
    private final Optional<Secret> password;
    private final Offered offered;

    Login(Wire wire, Words words, Optional<Secret> password) {
        this.wire = wire;
        this.words = words;
        this.password = password;
        this.offered = new Offered(wire.in());
    }

    /** @throws VncTrouble if the server does not let us in */
    VncSession begin() {
        VncSession session = new VncSession(config(), offered, wire.out());
        try {
            greet(session);
            authenticate(session);
            VncSession open = new VncSession(config(), wire.in(), wire.out());
            open.setProtocolVersion(session.getProtocolVersion());
            new Initializer().initialise(open);
            return open;
        } catch (SocketTimeoutException e) {
            throw words.silent(e);
        } catch (EOFException e) {
            throw words.closedAtOnce(e);
        } catch (IOException e) {
            throw words.closedAtOnce(e);
        } catch (VncException | RuntimeException e) {
            throw e instanceof VncTrouble trouble ? trouble : words.garbled(e.toString(), e);
        }
    }

    private VernacularConfig config() {
        VernacularConfig config = new VernacularConfig();
        password.ifPresent(secret -> config.setPasswordSupplier(secret::reveal));
        config.setShared(true);
        config.setColorDepth(ColorDepth.BPP_24_TRUE);
        // Raw is what every server can, and frames that are asked for whole gain little from the rest.
        config.setEnableCopyrectEncoding(false);
        config.setEnableRreEncoding(false);
        config.setEnableHextileEncoding(false);
        config.setEnableZLibEncoding(false);
        return config;
    }

    /** By hand: the library's reader takes in more than the line, and writes numbers in the controller's digits. */
    private void greet(VncSession session) throws IOException {
        byte[] line = new byte[12];
        int read = 0;
        while (read < line.length && (read == 0 || line[read - 1] != '\n')) {
            line[read++] = (byte) wire.in().read();
        }
        String greeting = new String(line, 0, read, StandardCharsets.ISO_8859_1);
        Matcher version = GREETING.matcher(greeting);
        if (!version.matches() || !version.group(1).equals("003")) {
            throw words.notVnc(greeting.replaceAll("[^\\x20-\\x7e]", " ").strip());
        }
        int minor = Math.min(NEWEST, Integer.parseInt(version.group(2)));
        // What lies between the published versions is to be treated as the oldest (RFC 6143, 7.1.1).
        int spoken = minor == 7 || minor == NEWEST ? minor : 3;
        session.setProtocolVersion(new ProtocolVersion(3, spoken));
        wire.out().write(("RFB 003.00" + spoken + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void authenticate(VncSession session) throws IOException, VncException {
        try {
            SecurityResult result =
                    new SecurityTypeNegotiator().negotiate(session).authenticate(session);
            if (!result.isSuccess()) {
                throw new AuthenticationFailedException(Objects.requireNonNullElse(result.getErrorMessage(), ""));
            }
        } catch (AuthenticationRequiredException e) {
            throw offered.isVnc() ? words.noPassword(e) : words.loginUnsupported(offered.shown(), e);
        } catch (AuthenticationFailedException e) {
            throw words.wrongPassword(password, Objects.requireNonNullElse(e.getServerMessage(), ""), e);
        } catch (NoSupportedSecurityTypesException e) {
            throw words.loginUnsupported(offered.shown(), e);
        } catch (HandshakingFailedException e) {
            throw words.turnedAway(Objects.requireNonNullElse(e.getServerMessage(), ""), e);
        }
    }

    /** Lets the login be read, and remembers which ones the server offered: the library does not say. */
    static final class Offered extends InputStream {
        private final InputStream in;
        private final StringBuilder first = new StringBuilder();

        Offered(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (first.length() < 256) {
                first.append((char) next);
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            for (int i = 0; i < count && first.length() < 256; i++) {
                first.append((char) (bytes[from + i] & 0xff));
            }
            return count;
        }

        boolean isVnc() {
            return types().anyMatch(type -> type == 2);
        }

        /** From 3.7 on a count and a byte each; before, one number of four bytes. */
        private java.util.stream.IntStream types() {
            boolean old = first.length() >= 4 && first.charAt(0) == 0 && first.charAt(1) == 0;
            return old ? first.substring(3, 4).chars() : first.chars().skip(1).limit(first.charAt(0));
        }

        String shown() {
            return types().mapToObj(Offered::name)
                    .distinct()
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("nothing");
        }

        /** As IANA's registry of RFB security types names them; Apple's are not all there. */
        private static String name(int type) {
            return switch (type) {
                case 1 -> "no login";
                case 2 -> "VNC's own login";
                case 5, 6, 13, 129, 130, 133 -> "RSA-AES (" + type + ")";
                case 16 -> "Tight (16)";
                case 18, 19 -> "TLS (" + type + ")";
                case 30, 31, 32, 33, 34, 35, 36 -> "Apple's login (" + type + ")";
                case 113 -> "Microsoft's login (113)";
                default -> "login type " + type;
            };
        }
    }
}
