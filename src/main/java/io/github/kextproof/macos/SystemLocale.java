package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** defaults(1): the console user's language and region. */
public final class SystemLocale {
    /** {@code zh_TW}, {@code zh-Hant_TW}, {@code en_SE@currency=EUR}; quoted and followed by a comma in a list. */
    private static final Pattern LOCALE =
            Pattern.compile("\"?([a-z]{2,3})(?:[-_]([A-Z][a-z]{3}))?(?:[-_]([A-Z]{2}|[0-9]{3}))?(?:@[^\"]*)?\"?,?");

    private final MacShell mac;
    private final ConsoleUser user;

    public SystemLocale(MacShell mac, ConsoleUser user) {
        this.mac = mac;
        this.user = user;
    }

    /**
     * Language and region with a hyphen between, such as {@code zh-TW}: AppleLocale, or else the first of AppleLanguages.
     * A script ({@code Hant}) is named only where no region is.
     *
     * @throws UnexpectedAnswer if neither is set
     */
    public String read() {
        Optional<String> locale = locales(ask("AppleLocale")).reduce((first, second) -> second);
        if (locale.isPresent()) {
            return locale.get();
        }
        Outcome languages = ask("AppleLanguages");
        return locales(languages)
                .findFirst()
                .orElseThrow(() -> UnexpectedAnswer.without("language", "defaults", languages));
    }

    private Outcome ask(String key) {
        return mac.askInSession(user, "/usr/bin/defaults", "read", "-g", key);
    }

    private static Stream<String> locales(Outcome outcome) {
        return outcome.succeeded()
                ? Said.lines(outcome.stdout()).stream()
                        .map(LOCALE::matcher)
                        .filter(Matcher::matches)
                        .map(SystemLocale::normal)
                : Stream.empty();
    }

    private static String normal(Matcher locale) {
        String region = Objects.requireNonNullElse(locale.group(3), Objects.requireNonNullElse(locale.group(2), ""));
        return region.isEmpty() ? locale.group(1) : locale.group(1) + "-" + region;
    }
}
