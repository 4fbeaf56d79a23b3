package io.github.kextproof.inventory;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lines after a Host or a Match, up to the next.
 *
 * @param applies whether they are about the host in question
 * @param doubt the Match of which that cannot be told; nothing if it can
 */
record SshBlock(boolean applies, @Nullable SshConfigLine doubt) {
    static SshBlock start(boolean reachable) {
        return new SshBlock(reachable, null);
    }

    /** @param line a Host or a Match */
    static SshBlock opened(SshConfigLine line, SshFindings found) {
        return line.keyword().equals("host")
                ? new SshBlock(SshPatterns.match(line.arguments(), found.name()), null)
                : match(line, found);
    }

    /** Only host, originalhost and all are understood; one of them that does not hold settles it whatever stands beside. */
    private static SshBlock match(SshConfigLine line, SshFindings found) {
        boolean sure = true;
        List<String> words = line.arguments();
        for (int i = 0; i < words.size(); i += 2) {
            String criterion = words.get(i).toLowerCase(Locale.ROOT);
            if (criterion.equals("all")) {
                i--;
            } else if ((criterion.equals("host") || criterion.equals("originalhost")) && i + 1 < words.size()) {
                String name = criterion.equals("host") ? found.hostName() : found.name();
                if (!SshPatterns.match(List.of(words.get(i + 1).split(",", -1)), name)) {
                    return new SshBlock(false, null);
                }
            } else {
                sure = false;
            }
        }
        return sure ? new SshBlock(true, null) : new SshBlock(false, line);
    }

    void take(SshConfigLine line, SshFindings found) {
        if (applies) {
            found.say(line);
        } else if (doubt != null) {
            found.doubt(line.keyword(), doubt);
        }
    }
}
