package io.github.kextproof.mac;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of macOS, such as 10.15.7 or 12; a part that is not given is 0. */
public record MacOsVersion(int major, int minor, int patch) implements Comparable<MacOsVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,4}))?");
    private static final Comparator<MacOsVersion> ORDER = Comparator.comparingInt(MacOsVersion::major)
            .thenComparingInt(MacOsVersion::minor)
            .thenComparingInt(MacOsVersion::patch);

    /** @throws IllegalArgumentException if the text is not one to three numbers with dots between them */
    public static MacOsVersion parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no macOS version: expected for example 10.15.7");
        }
        return new MacOsVersion(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether this version is the given one or a later one. */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return compareTo(new MacOsVersion(otherMajor, otherMinor, 0)) >= 0;
    }

    @Override
    public int compareTo(MacOsVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + (patch == 0 ? "" : "." + patch);
    }
}
