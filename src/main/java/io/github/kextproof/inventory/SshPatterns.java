package io.github.kextproof.inventory;

import java.util.List;
import java.util.regex.Pattern;

/** Patterns of ssh_config(5): * and ? stand for what they do everywhere, and one match of a negated one decides. */
final class SshPatterns {
    private SshPatterns() {}

    static boolean match(List<String> patterns, String name) {
        boolean matched = false;
        for (String pattern : patterns) {
            boolean negated = pattern.startsWith("!");
            if (matches(negated ? pattern.substring(1) : pattern, name)) {
                if (negated) {
                    return false;
                }
                matched = true;
            }
        }
        return matched;
    }

    private static boolean matches(String pattern, String name) {
        return name.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
    }
}
