package io.github.kextproof.stub;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the command line that comes nearest to a glob that none matched. */
final class NearestLine {
    private static final int LONGEST = 160;

    private NearestLine() {}

    /** The first of those with the fewest edits to something that the glob matches; shortened, if it is long. */
    static Optional<String> to(String glob, Collection<String> lines) {
        return lines.stream().map(NearestLine::shortened).min(Comparator.comparingInt(line -> edits(glob, line)));
    }

    private static String shortened(String line) {
        String one = line.replaceAll("\\p{Cntrl}+", " ");
        return one.length() > LONGEST ? one.substring(0, LONGEST) + "..." : one;
    }

    /** Edits (insert, delete, replace); what a star stands for costs nothing. */
    private static int edits(String glob, String line) {
        int[] above = new int[line.length() + 1];
        for (int j = 0; j <= line.length(); j++) {
            above[j] = j;
        }
        for (int i = 0; i < glob.length(); i++) {
            above = next(glob.charAt(i), above, line);
        }
        return above[line.length()];
    }

    private static int[] next(char wanted, int[] above, String line) {
        boolean star = wanted == '*';
        int[] row = new int[above.length];
        row[0] = above[0] + (star ? 0 : 1);
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (line.charAt(j - 1) == wanted ? 0 : 1);
            row[j] = star ? Math.min(above[j], row[j - 1]) : Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
