package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.Arrays;

/** screencapture(1): a picture of the console user's main screen. */
public final class ScreenCapture {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** The last chunk of every PNG: type and checksum. */
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

    /** One command for picture, copy and removal, since each would cost a round trip, and four processes on the Mac. */
    private static final String TAKE =
            "/usr/sbin/screencapture -x -tpng \"$1\" && /bin/cat \"$1\"; s=$?; /bin/rm -f \"$1\"; exit $s";

    private final MacShell mac;
    private final ConsoleUser user;

    public ScreenCapture(MacShell mac, ConsoleUser user) {
        this.mac = mac;
        this.user = user;
    }

    /** Takes the picture without a sound, and leaves no file behind. */
    public Screenshot take() {
        String file = "/tmp/kextproof-screen-" + user.uid() + ".png";
        Outcome taken = mac.askInSession(user, "/bin/sh", "-c", TAKE, "sh", file);
        return taken.succeeded() ? picture(taken) : new Screenshot.Refused("screencapture " + Said.how(taken));
    }

    private static Screenshot picture(Outcome copy) {
        byte[] bytes = copy.stdout().bytes();
        if (bytes.length < PNG.length || !Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length)) {
            return new Screenshot.Refused("screencapture left " + bytes.length + " bytes that are no PNG");
        }
        int end = bytes.length - PNG_END.length;
        if (!Arrays.equals(bytes, end, bytes.length, PNG_END, 0, PNG_END.length)) {
            return new Screenshot.Refused("the picture is cut off after " + bytes.length + " bytes");
        }
        return new Screenshot.Picture(copy.stdout());
    }
}
