package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.ssh.KnownHosts.Entry;
import io.github.kextproof.ssh.KnownHosts.Marker;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;

/** Accepts the pinned host key and no other, and keeps the reason of a refusal for whoever waits for the connection. */
final class PinnedHostKey implements HostKeyVerifier {
    private final Access access;
    private final List<Entry> known;
    private volatile Optional<ShellException> refusal = Optional.empty();

    private PinnedHostKey(Access access, List<Entry> known) {
        this.access = access;
        this.known = known;
    }

    /** A file that cannot be read knows no key, and the refusal says so. */
    static PinnedHostKey of(Access access) {
        if (access.hostKey() instanceof HostKeyPin.KnownHosts pin) {
            try {
                return new PinnedHostKey(access, KnownHosts.about(KnownHosts.name(access), pin.file()));
            } catch (IOException e) {
                return new PinnedHostKey(access, List.of());
            }
        }
        return new PinnedHostKey(access, List.of());
    }

    /** Why the key was refused, once it was. */
    Optional<ShellException> refusal() {
        return refusal;
    }

    /** The key types to ask for first, so that a machine with several keys shows one that is pinned. */
    @Override
    public List<String> findExistingAlgorithms(String hostname, int port) {
        List<String> algorithms = new ArrayList<>();
        for (HostKey key : keys(Marker.TRUSTED)) {
            if (key.type().equals("ssh-rsa")) {
                // The key's type; its signatures are made with SHA-2 since RFC 8332.
                algorithms.addAll(List.of("rsa-sha2-512", "rsa-sha2-256"));
            } else {
                algorithms.add(key.type());
            }
        }
        return algorithms;
    }

    @Override
    public boolean verify(String hostname, int port, PublicKey key) {
        HostKey shown = HostKey.of(key);
        if (access.hostKey() instanceof HostKeyPin.Fingerprint pin) {
            refusal = sameFingerprint(pin.sha256(), shown.fingerprint())
                    ? Optional.empty()
                    : Optional.of(HostKeyTrouble.otherFingerprint(access, shown, pin.sha256()));
        } else if (access.hostKey() instanceof HostKeyPin.KnownHosts pin) {
            refusal = judge(shown, pin.file());
        }
        return refusal.isEmpty();
    }

    /** Some tools pad the base64 with an equals sign. */
    private static boolean sameFingerprint(String pinned, String shown) {
        return pinned.strip().replaceAll("=+$", "").equals(shown);
    }

    private Optional<ShellException> judge(HostKey shown, Path file) {
        if (keys(Marker.REVOKED).contains(shown)) {
            return Optional.of(HostKeyTrouble.revoked(access, shown, file));
        }
        List<HostKey> trusted = keys(Marker.TRUSTED);
        if (trusted.contains(shown)) {
            return Optional.empty();
        }
        if (!trusted.isEmpty()) {
            return Optional.of(HostKeyTrouble.changed(access, shown, trusted, file));
        }
        return Optional.of(
                keys(Marker.CERTIFICATE_AUTHORITY).isEmpty()
                        ? HostKeyTrouble.unknown(access, shown, file)
                        : HostKeyTrouble.onlyAuthority(access, shown, file));
    }

    private List<HostKey> keys(Marker marker) {
        return known.stream()
                .filter(entry -> entry.marker() == marker)
                .map(Entry::key)
                .toList();
    }

    /** For sshj's own log. */
    @Override
    public String toString() {
        return "the pinned key of " + access.shown();
    }
}
