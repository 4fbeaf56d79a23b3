package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import io.github.kextproof.ssh.ShellException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The words for a host key that is not the pinned one. */
final class HostKeyTrouble {
    private HostKeyTrouble() {}

    static ShellException unknown(Access access, HostKey shown, Path file) {
        String where = Files.isReadable(file) ? file + " has no line for it" : file + " cannot be read";
        String what = access.shown() + " shows a host key that is pinned nowhere, " + shown.shown() + ": " + where;
        return new ShellException(Kind.HOST_KEY_UNKNOWN, what, howToPin(access, shown, file));
    }

    static ShellException onlyAuthority(Access access, HostKey shown, Path file) {
        String what = access.shown() + " shows a host key that is pinned nowhere, " + shown.shown() + ": " + file
                + " names only a certificate authority for it, and certificates are not supported";
        return new ShellException(Kind.HOST_KEY_UNKNOWN, what, howToPin(access, shown, file));
    }

    static ShellException revoked(Access access, HostKey shown, Path file) {
        String what = access.shown() + " shows a host key that " + file + " marks as @revoked, " + shown.shown();
        String advice = "do not trust this machine before its owner has replaced the key";
        return new ShellException(Kind.HOST_KEY_CHANGED, what, advice);
    }

    static ShellException changed(Access access, HostKey shown, List<HostKey> pinned, Path file) {
        String expected = pinned.stream().map(HostKey::shown).collect(Collectors.joining(" or "));
        String what = access.shown() + " shows the host key " + shown.shown() + ", but " + file + " pins " + expected;
        String advice = compare(shown) + "; if the machine was set up anew, replace its line in " + file + " with: "
                + line(access, shown);
        return new ShellException(Kind.HOST_KEY_CHANGED, what, advice);
    }

    static ShellException otherFingerprint(Access access, HostKey shown, String pinned) {
        String what =
                access.shown() + " shows the host key " + shown.shown() + ", but the inventory pins " + pinned.strip();
        String advice = compare(shown) + "; if the machine was set up anew, set host-key: " + shown.fingerprint()
                + " in the inventory";
        return new ShellException(Kind.HOST_KEY_CHANGED, what, advice);
    }

    private static String howToPin(Access access, HostKey shown, Path file) {
        return compare(shown) + "; if they agree, add to " + file + " the line: " + line(access, shown)
                + " or set host-key: " + shown.fingerprint() + " in the inventory";
    }

    /** On macOS the public host keys lie where OpenSSH puts them. */
    private static String compare(HostKey shown) {
        String file = "/etc/ssh/ssh_host_" + shortType(shown.type()) + "_key.pub";
        return "compare it with what the machine itself prints for ssh-keygen -lf " + file;
    }

    private static String shortType(String type) {
        if (type.startsWith("ecdsa")) {
            return "ecdsa";
        }
        return type.replace("ssh-", "");
    }

    private static String line(Access access, HostKey shown) {
        return KnownHosts.name(access) + " " + shown.line();
    }
}
