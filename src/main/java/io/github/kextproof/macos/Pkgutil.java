package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** pkgutil(1): who signed an installer package. */
public final class Pkgutil {
    private static final Pattern CERTIFICATE = Pattern.compile("\\d{1,3}\\. (.+)");
    /** Everything else is untrusted, expired, revoked, broken or a word of a macOS to come. */
    private static final Pattern TRUSTED = Pattern.compile(
            "(signed by a certificate trusted by|signed by a developer certificate issued by Apple|signed Apple Software).*");

    private final MacShell mac;

    public Pkgutil(MacShell mac) {
        this.mac = mac;
    }

    /**
     * The package's signature; an unsigned or untrusted one is a value like any other.
     *
     * @param path absolute, of the package
     * @throws UnexpectedAnswer if the package cannot be read
     */
    public Signature signature(String path) {
        Outcome outcome = mac.ask("/usr/sbin/pkgutil", "--check-signature", path);
        Answer answer = Answer.of("pkgutil", outcome);
        String status = answer.value("Status").orElseThrow(() -> answer.without("signature status"));
        List<String> chain = answer.lines().stream()
                .map(CERTIFICATE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
        return new Signature(outcome.succeeded() && TRUSTED.matcher(status).matches(), status, chain);
    }
}
