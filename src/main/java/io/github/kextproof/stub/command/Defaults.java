package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /usr/bin/defaults}: reads the language, and strings in property lists on the disk; reads, writes and deletes Full Keyboard
 * Access.
 */
final class Defaults implements Program {
    private static final String KEYBOARD = "AppleKeyboardUIMode";
    private static final Map<String, String> LANGUAGES =
            Map.of("en", "en-US", "zh-TW", "zh-Hant-TW", "ja-JP", "ja-JP", "sv-SE", "sv-SE");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Machine machine;

    Defaults(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        List<String> words = invocation.arguments();
        if (words.size() > 2 && isGlobal(words.get(1)) && words.get(2).equals(KEYBOARD)) {
            return keyboard(invocation, words);
        }
        if (words.equals(List.of("read", UpdateSettings.DOMAIN))) {
            Say.out(invocation, UpdateSettings.shown(machine.conditions().upkeep()));
            return 0;
        }
        if (words.size() != 3 || !words.get(0).equals("read")) {
            throw new UnsimulatedUse("defaults other than read DOMAIN KEY");
        }
        Optional<String> value = isGlobal(words.get(1)) ? global(words.get(2)) : fromFile(words.get(1), words.get(2));
        if (value.isEmpty()) {
            return missing(invocation, words);
        }
        Say.out(invocation, value.orElseThrow());
        return 0;
    }

    private static boolean isGlobal(String domain) {
        return domain.matches("-g|NSGlobalDomain|Apple Global Domain|-globalDomain");
    }

    private int keyboard(Invocation invocation, List<String> words) {
        String user = invocation.account().name();
        Optional<String> mode = machine.console().keyboardMode(user);
        if (words.get(0).equals("write") && words.size() == 5 && words.get(3).equals("-int")) {
            machine.console().setKeyboardMode(user, Optional.of(words.get(4)));
            return 0;
        }
        if (words.get(0).equals("delete") && words.size() == 3) {
            machine.console().setKeyboardMode(user, Optional.empty());
            return mode.isPresent() ? 0 : missing(invocation, words);
        }
        if (!words.get(0).equals("read") || words.size() != 3) {
            throw new UnsimulatedUse("defaults other than read, write -int and delete");
        }
        if (mode.isEmpty()) {
            return missing(invocation, words);
        }
        Say.out(invocation, mode.orElseThrow());
        return 0;
    }

    /** That delete says the same as read is a guess. */
    private int missing(Invocation invocation, List<String> words) {
        Say.err(invocation, TIME.format(machine.now()) + " defaults[1432:22531] ");
        return Say.failing(
                invocation,
                1,
                "The domain/default pair of (" + shown(words.get(1)) + ", " + words.get(2) + ") does not exist");
    }

    private static String shown(String domain) {
        return domain.startsWith("-g") || domain.equals("NSGlobalDomain") ? "kCFPreferencesAnyApplication" : domain;
    }

    private Optional<String> global(String key) {
        String locale = machine.definition().locale();
        return switch (key) {
            case "AppleLocale" -> Optional.of(locale.equals("en") ? "en_US" : locale.replace('-', '_'));
            case "AppleLanguages" -> Optional.of("(\n    \"" + LANGUAGES.getOrDefault(locale, locale) + "\"\n)");
            default -> Optional.empty();
        };
    }

    private Optional<String> fromFile(String domain, String key) throws IOException {
        if (!domain.startsWith("/")) {
            throw new UnsimulatedUse("the user's own defaults");
        }
        Path plist = machine.files().real(domain.endsWith(".plist") ? domain : domain + ".plist");
        if (!Files.isRegularFile(plist)) {
            return Optional.empty();
        }
        Matcher entry = Pattern.compile("<key>" + Pattern.quote(key) + "</key>\\s*<string>([^<]*)</string>")
                .matcher(Files.readString(plist));
        return entry.find() ? Optional.of(entry.group(1)) : Optional.empty();
    }
}
