package io.github.kextproof.stub.machine;

import java.time.Duration;

/** What happens to a connection. */
public sealed interface ConnectionFault {
    /** It is reset at once. */
    record Refuse() implements ConnectionFault {}

    /** It is closed before the server says anything. */
    record CloseBeforeBanner() implements ConnectionFault {}

    /** It is closed when a login is tried. */
    record CloseBeforeAuth() implements ConnectionFault {}

    /** The server shows another host key. */
    record WrongHostKey() implements ConnectionFault {}

    /** No login is accepted. */
    record DenyAuth() implements ConnectionFault {}

    /**
     * The server says nothing for a while.
     *
     * @param silence in real time
     */
    record BannerDelay(Duration silence) implements ConnectionFault {}

    /**
     * Reads what stands in a script.
     *
     * @param argument what stands behind the word, such as {@code 30s}; empty where there is nothing
     * @throws IllegalArgumentException if nobody understands the word or its argument
     */
    static ConnectionFault parse(String word, String argument) {
        return switch (word) {
            case "refuse" -> new Refuse();
            case "close-before-banner" -> new CloseBeforeBanner();
            case "close-before-auth" -> new CloseBeforeAuth();
            case "wrong-host-key" -> new WrongHostKey();
            case "deny-auth" -> new DenyAuth();
            case "banner-delay" -> new BannerDelay(ScriptTimes.duration(argument));
            default -> throw new IllegalArgumentException("no connection can suffer from '" + word + "'");
        };
    }
}
