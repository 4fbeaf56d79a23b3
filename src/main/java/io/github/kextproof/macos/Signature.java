package io.github.kextproof.macos;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a package is signed.
 *
 * @param trusted whether macOS trusts the signature
 * @param status in pkgutil's words, such as {@code no signature}
 * @param chain the certificates' names, the signer's first; empty without a signature
 */
public record Signature(boolean trusted, String status, List<String> chain) {
    private static final Pattern TEAM = Pattern.compile(".*\\(([A-Z0-9]{10})\\)");

    public Signature {
        chain = List.copyOf(chain);
    }

    /** The signer's team identifier: what stands in parentheses after the first certificate's name. */
    public Optional<String> team() {
        return chain.stream()
                .findFirst()
                .map(TEAM::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
