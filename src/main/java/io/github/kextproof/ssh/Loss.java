package io.github.kextproof.ssh;

import java.net.SocketException;
import java.util.Optional;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.common.SSHException;
import org.jspecify.annotations.Nullable;

/** Says in our words why sshj gave a connection up. */
final class Loss {
    private Loss() {}

    static String of(Throwable cause) {
        for (Throwable seen = cause; seen != null; seen = seen.getCause()) {
            String words = wordsFor(seen);
            if (words != null) {
                return words;
            }
        }
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    /** The cause of that type, however deep sshj has wrapped it. */
    static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable seen = thrown; seen != null; seen = seen.getCause()) {
            if (type.isInstance(seen)) {
                return Optional.of(type.cast(seen));
            }
        }
        return Optional.empty();
    }

    /** Whether the connection ended in good order, by a disconnect message. */
    static boolean byDisconnect(Throwable thrown) {
        for (Throwable seen = thrown; seen != null; seen = seen.getCause()) {
            if (disconnectText(seen) != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String wordsFor(Throwable seen) {
        String message = String.valueOf(seen.getMessage());
        if (seen instanceof HopLost) {
            return message;
        }
        // sshj closes its own socket when it reads the end, and may stumble over that first.
        if (message.contains("encountered EOF") || message.equals("Socket closed") || message.equals("Not connected")) {
            return "the machine closed it";
        }
        if (seen instanceof SocketException && message.contains("reset")) {
            return "it was reset, by the machine or on the way";
        }
        if (seen instanceof SSHException ssh && ssh.getDisconnectReason() == DisconnectReason.CONNECTION_LOST) {
            return Pulse.NO_ANSWER;
        }
        if (message.startsWith("Unable to reach a settlement of ")) {
            return message.replace("Unable to reach a settlement of ", "no algorithm in common for ");
        }
        return disconnectText(seen);
    }

    /** What a disconnect message said, be it the machine's or sshj's own. */
    private static @Nullable String disconnectText(Throwable seen) {
        if (seen instanceof SSHException ssh
                && ssh.getCause() == null
                && ssh.getDisconnectReason() != DisconnectReason.UNKNOWN) {
            return "it ended with '" + ssh.getMessage() + "'";
        }
        return null;
    }
}
