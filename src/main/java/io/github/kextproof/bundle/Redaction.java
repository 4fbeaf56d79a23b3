package io.github.kextproof.bundle;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.ssh.Output;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what a Mac said: those that kextproof knows, wherever they stand, and what a profile or a log calls a
 * password, a token or the like.
 */
public final class Redaction {
    private static final String STARS = "******";
    /** A word so short stands in too many places to be worth hiding, and hiding it would make the rest unreadable. */
    private static final int SHORTEST = 4;

    private static final String NAMES =
            "(?:pass(?:word|phrase|wd)|secret|token|challenge|private[ _-]?key|api[ _-]?key)";
    /** A key of a property list and the string or data after it. */
    private static final Pattern IN_PLIST = Pattern.compile(
            "(<key>[^<]{0,60}" + NAMES + "[^<]{0,60}</key>\\s{0,200}<(string|data)>)[^<]{1,10000}(</\\2>)",
            Pattern.CASE_INSENSITIVE);
    /** {@code password=...}, {@code "token": "..."} and their like on one line. */
    private static final Pattern IN_LINE = Pattern.compile(
            "(\\b[\\w.-]{0,40}" + NAMES + "\"?[ \\t]{0,3}[=:][ \\t]{0,3})(?:\"[^\"\\n]{1,2000}\"|[^\\s\",;<]{1,2000})",
            Pattern.CASE_INSENSITIVE);

    private final List<String> known;

    private Redaction(List<String> known) {
        this.known = known.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                // The longest first: one secret may be the beginning of another.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Of all that an inventory's Mac, and what leads to it, is reached and unlocked with. */
    public static Redaction of(Host host) {
        List<Secret> secrets = new ArrayList<>(of(host.access()));
        if (host.reset() instanceof ResetPlan.ByRecipe reset) {
            reset.host().map(Redaction::of).ifPresent(secrets::addAll);
        }
        if (host.sudo() instanceof SudoRule.WithPassword with) {
            secrets.add(with.password());
        }
        if (host.settings().approval() instanceof ApprovalPlan.Vnc vnc) {
            vnc.password().ifPresent(secrets::add);
        }
        return of(secrets);
    }

    static Redaction of(List<Secret> secrets) {
        return new Redaction(secrets.stream().map(Secret::reveal).toList());
    }

    private static List<Secret> of(Access access) {
        List<Secret> secrets = new ArrayList<>();
        if (access.login() instanceof Login.Password password) {
            secrets.add(password.password());
        }
        if (access.login() instanceof Login.KeyFile key) {
            key.passphrase().ifPresent(secrets::add);
        }
        access.jump().map(Redaction::of).ifPresent(secrets::addAll);
        return secrets;
    }

    Output of(Output output) {
        String text = output.text();
        String without = of(text);
        return without.equals(text) ? output : Output.of(without);
    }

    String of(String text) {
        String without = text;
        for (String secret : known) {
            without = without.replace(secret, STARS);
        }
        without = IN_PLIST.matcher(without).replaceAll("$1" + Matcher.quoteReplacement(STARS) + "$3");
        return IN_LINE.matcher(without).replaceAll("$1" + Matcher.quoteReplacement(STARS));
    }
}
