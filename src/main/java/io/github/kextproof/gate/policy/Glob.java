package io.github.kextproof.gate.policy;

/**
 * A pattern for whole texts: {@code *} stands for any characters, {@code ?} for one, everything else for itself.
 *
 * @param text as it was written
 */
public record Glob(String text) {
    /**
     * Whether the whole of the other text fits.
     *
     * <p>Only the last {@code *} ever takes more than it has, so that the time grows with the product of both lengths at
     * worst; a regular expression made of many {@code .*} can keep a gate busy for hours.
     */
    public boolean matches(String other) {
        int[] pattern = text.codePoints().toArray();
        int[] given = other.codePoints().toArray();
        int at = 0;
        int star = -1;
        int taken = 0;
        for (int i = 0; i < given.length; ) {
            if (at < pattern.length && pattern[at] == '*') {
                star = at++;
                taken = i;
            } else if (at < pattern.length && (pattern[at] == '?' || pattern[at] == given[i])) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++taken;
            } else {
                return false;
            }
        }
        return onlyStars(pattern, at);
    }

    private static boolean onlyStars(int[] pattern, int from) {
        for (int i = from; i < pattern.length; i++) {
            if (pattern[i] != '*') {
                return false;
            }
        }
        return true;
    }
}
