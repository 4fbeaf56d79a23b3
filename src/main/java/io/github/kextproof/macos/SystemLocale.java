package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.Optional;
import java.util.regex.Pattern;

/** defaults(1): the console user's language and region. */
public final class SystemLocale {
    private static final String TOOL = "defaults";
    /** {@code zh_TW}, {@code zh-Hant_TW}, {@code en_SE@currency=EUR}; quoted and followed by a comma in a list. */
    private static final Pattern LOCALE =
            Pattern.compile("\"?([a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3})(?:@[^\"]*)?\"?,?");

    private final MacShell mac;
    private final ConsoleUser user;

    public SystemLocale(MacShell mac, ConsoleUser user) {
        this.mac = mac;
        this.user = user;
    }

    /**
     * Language and region with a hyphen between, such as {@code zh-TW}: AppleLocale, or else the first of AppleLanguages.
     *
     * @throws UnexpectedAnswer if neither is set
     */
    public String read() {
        Optional<String> region = first(ask("AppleLocale"));
        if (region.isPresent()) {
            return region.get();
        }
        Outcome languages = ask("AppleLanguages");
        return first(languages).orElseThrow(() -> UnexpectedAnswer.without("language", TOOL, languages));
    }

    private Outcome ask(String key) {
        return mac.inSession(user, "/usr/bin/defaults", "read", "-g", key);
    }

    private static Optional<String> first(Outcome outcome) {
        return Said.lines(outcome.stdout()).stream()
                .filter(line -> outcome.succeeded() && LOCALE.matcher(line).matches())
                .findFirst()
                .map(line -> LOCALE.matcher(line).replaceFirst("$1").replace('_', '-'));
    }
}
