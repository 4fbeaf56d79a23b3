package io.github.kextproof.bundle;

import java.util.List;

/**
 * What the Mac is asked for one exhibit.
 *
 * @param file the exhibit's name
 * @param as who asks
 * @param keep which end counts when the answer is too long
 */
record Question(String file, As as, Keep keep, List<String> words) {
    enum As {
        LOGIN_USER,
        ROOT
    }

    enum Keep {
        BEGINNING,
        END
    }

    static Question asUser(String file, String... words) {
        return new Question(file, As.LOGIN_USER, Keep.BEGINNING, List.of(words));
    }

    static Question asRoot(String file, String... words) {
        return new Question(file, As.ROOT, Keep.BEGINNING, List.of(words));
    }

    /** Of a log the end counts. */
    static Question ofLog(String file, String... words) {
        return new Question(file, As.ROOT, Keep.END, List.of(words));
    }
}
