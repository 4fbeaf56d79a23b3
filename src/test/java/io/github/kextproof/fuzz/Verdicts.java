package io.github.kextproof.fuzz;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.Consent;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.Enrollment;
import io.github.kextproof.macos.Installation;
import io.github.kextproof.macos.KextLoad;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.Mdm;
import io.github.kextproof.macos.Offer;
import io.github.kextproof.macos.OsRelease;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.macos.Screenshot;
import io.github.kextproof.macos.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be concluded from which answers, told from the text by plain means: it must hold a line, a word or a byte without
 * which the conclusion would come out of nothing.
 */
public final class Verdicts {
    private static final List<String> POLICY_TEXTS =
            List.of("rejected due to system policy", "system policy prevents loading", "not approved to load");

    private Verdicts() {}

    static boolean any(Object value, List<Heard> answers) {
        return !answers.isEmpty() && value != answers;
    }

    /** Loaded only with exit 0 and no rejection; refused by policy only with 27 and the text. */
    public static boolean kextutil(Object value, List<Heard> answers) {
        Heard heard = answers.get(0);
        String text = withoutCodes(heard.err() + heard.out());
        if (value instanceof KextLoad.Loaded) {
            return heard.exited(0)
                    && !text.contains("Kext rejected")
                    && POLICY_TEXTS.stream().noneMatch(text::contains);
        }
        return !(value instanceof KextLoad.RefusedByPolicy)
                || (heard.exited(27) && POLICY_TEXTS.stream().anyMatch(text::contains));
    }

    /** Listed only if a line holds the identifier as a whole word, in the place of the name. */
    public static boolean kextstat(Object value, List<Heard> answers) {
        Heard heard = answers.get(0);
        return ((Optional<?>) value).isEmpty()
                || (heard.exited(0)
                        && lines(heard).anyMatch(line -> words(line).indexOf(Defender.BUNDLE_IDENTIFIER) == 5));
    }

    /** Allowed only if a line is exactly 1 and none is exactly 0. */
    public static boolean userRow(Object value, List<Heard> answers) {
        Set<String> lines = new HashSet<>(lines(answers.get(0)).toList());
        return !value.equals(new PolicyRow.Present(true))
                || (answers.get(0).exited(0) && lines.contains("1") && !lines.contains("0"));
    }

    /** Allowed only if a line is 1 with the bundle, or 1 for the whole team. */
    public static boolean mdmRow(Object value, List<Heard> answers) {
        return !value.equals(new PolicyRow.Present(true))
                || (answers.get(0).exited(0)
                        && lines(answers.get(0))
                                .anyMatch(line -> line.equals("1|") || line.equals("1|" + Defender.BUNDLE_IDENTIFIER)));
    }

    /** That macOS asks, and allows no team, only if it says both. */
    static boolean consent(Object value, List<Heard> answers) {
        Consent consent = (Consent) value;
        Heard list = answers.get(1);
        List<String> lines = lines(list).toList();
        int header = lines.indexOf("Allowed Team Identifiers:");
        return lines(answers.get(0)).anyMatch(line -> line.endsWith(consent.required() ? "ENABLED" : "DISABLED"))
                && header >= 0
                && consent.allowedTeams().size() == lines.size() - header - 1;
    }

    /** Approved only if a line says so. */
    public static boolean enrollment(Object value, List<Heard> answers) {
        return ((Enrollment) value).mdm() != Mdm.USER_APPROVED
                || lines(answers.get(0))
                        .anyMatch(line -> line.startsWith("MDM enrollment:") && line.endsWith("Yes (User Approved)"));
    }

    /** Only teams and extensions that stand in the text are allowed, and nothing came out of a file of this machine. */
    public static boolean payloads(Object value, List<Heard> answers) {
        String text = withoutMarkup(withoutCodes(answers.get(0).out()));
        return ((List<?>) value)
                .stream()
                        .map(KextPayload.class::cast)
                        .allMatch(payload -> text.contains("KERNEL-EXTENSION-POLICY")
                                && !payload.toString().contains("root:")
                                && (!payload.covers(Defender.TEAM_IDENTIFIER, Defender.BUNDLE_IDENTIFIER)
                                        || text.contains(Defender.TEAM_IDENTIFIER)));
    }

    static boolean release(Object value, List<Heard> answers) {
        OsRelease release = (OsRelease) value;
        String text = withoutCodes(answers.get(0).out());
        return text.contains(Integer.toString(release.version().major())) && text.contains(release.build());
    }

    static boolean clock(Object value, List<Heard> answers) {
        String digits = Long.toString(((Instant) value).getEpochSecond());
        return lines(answers.get(0))
                .anyMatch(line -> line.replaceFirst("^0+(?=.)", "").equals(digits));
    }

    static boolean console(Object value, List<Heard> answers) {
        return ((Optional<?>) value)
                .map(ConsoleUser.class::cast)
                .map(user -> lines(answers.get(0)).anyMatch(user.name()::equals)
                        && lines(answers.get(1)).anyMatch(line -> line.matches("0*" + user.uid())))
                .orElse(true);
    }

    static boolean exists(Object value, List<Heard> answers) {
        return value.equals(answers.get(0).exited(0));
    }

    static boolean shasum(Object value, List<Heard> answers) {
        return lines(answers.get(0)).anyMatch(line -> line.contains(value + " "));
    }

    static boolean signature(Object value, List<Heard> answers) {
        return !((Signature) value).trusted()
                || (answers.get(0).exited(0)
                        && lines(answers.get(0))
                                .anyMatch(line -> line.startsWith("Status:") && line.contains("signed")));
    }

    static boolean installer(Object value, List<Heard> answers) {
        return !(value instanceof Installation.Succeeded)
                || (answers.get(0).exited(0) && !answers.get(0).out().contains("The install failed"));
    }

    /** Shown only if the text names the developer, and a button. */
    public static boolean offer(Object value, List<Heard> answers) {
        String text = withoutCodes(answers.get(0).out());
        return !(value instanceof Offer.Shown) || (text.contains(Defender.DEVELOPER) && text.contains("AXButton"));
    }

    static boolean picture(Object value, List<Heard> answers) {
        byte[] bytes = answers.get(answers.size() - 1).stdout().bytes();
        return !(value instanceof Screenshot.Picture)
                || (bytes.length >= 16
                        && bytes[1] == 'P'
                        && new String(bytes, bytes.length - 8, 4, StandardCharsets.ISO_8859_1).equals("IEND"));
    }

    /** Without the codes that steer a terminal: what is left is what a person would see. */
    static String withoutCodes(String text) {
        if (text.indexOf('\u001B') < 0) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '\u001B' ? end(text, i) : i;
            if (end == i) {
                seen.append(text.charAt(i));
            }
            i = Math.max(i, end - 1);
        }
        return seen.toString();
    }

    private static int end(String text, int escape) {
        int i = escape + 1;
        if (i < text.length() && text.charAt(i) == '[') {
            for (i++; i < text.length() && between(text.charAt(i), '0', '?'); ) {
                i++;
            }
            while (i < text.length() && between(text.charAt(i), ' ', '/')) {
                i++;
            }
            return i < text.length() && between(text.charAt(i), '@', '~') ? i + 1 : escape;
        }
        return i < text.length() && between(text.charAt(i), '@', '_') ? i + 1 : escape;
    }

    private static boolean between(char c, char first, char last) {
        return c >= first && c <= last;
    }

    private static String withoutMarkup(String text) {
        return text.replaceAll("<!--.{0,99}?-->|<!\\[CDATA\\[|]]>|&#x?[0-9a-fA-F]{1,6};", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Stream<String> lines(Heard heard) {
        return Arrays.stream(withoutCodes(heard.out()).split("[\\n\\r]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split("[ \\t\\f\\u000B]+"));
    }
}
