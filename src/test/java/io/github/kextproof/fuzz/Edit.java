package io.github.kextproof.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A way to spoil an answer; two numbers, 0 or more, say where and how. */
public enum Edit {
    FLIP_BIT {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            if (draft.length() > 0) {
                int at = where % draft.length();
                draft.put(at, draft.at(at) ^ (1 << (what & 7)));
            }
        }
    },
    SET_BYTE {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            if (draft.length() > 0) {
                draft.put(where % draft.length(), what);
            }
        }
    },
    INSERT_SNIPPET {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            int at = where % (draft.length() + 1);
            draft.splice(at, at, words.snippet(what));
        }
    },
    REPLACE_BY_SNIPPET {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            int at = where % (draft.length() + 1);
            byte[] snippet = words.snippet(what);
            draft.splice(at, Math.min(draft.length(), at + snippet.length), snippet);
        }
    },
    INSERT_LINE {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            int at = draft.lineStart(where % (draft.length() + 1));
            draft.splice(at, at, words.line(what));
        }
    },
    DELETE_STRETCH {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            int at = where % (draft.length() + 1);
            draft.splice(at, Math.min(draft.length(), at + 1 + what % 24), NOTHING);
        }
    },
    DELETE_LINE {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            int at = where % (draft.length() + 1);
            draft.splice(draft.lineStart(at), draft.lineEnd(at), NOTHING);
        }
    },
    DOUBLE_LINE {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            int at = where % (draft.length() + 1);
            byte[] line = draft.copy(draft.lineStart(at), draft.lineEnd(at));
            int target = draft.lineStart(what % (draft.length() + 1));
            draft.splice(target, target, line);
        }
    },
    MOVE_LINE {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            int at = where % (draft.length() + 1);
            int start = draft.lineStart(at);
            byte[] line = draft.copy(start, draft.lineEnd(at));
            draft.splice(start, start + line.length, NOTHING);
            int target = draft.lineStart(what % (draft.length() + 1));
            draft.splice(target, target, line);
        }
    },
    COPY_STRETCH {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            int from = where % (draft.length() + 1);
            int target = what % (draft.length() + 1);
            draft.splice(target, target, draft.copy(from, Math.min(draft.length(), from + 1 + what % 40)));
        }
    },
    TRUNCATE {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            draft.splice(where % (draft.length() + 1), draft.length(), NOTHING);
        }
    },
    CARRIAGE_RETURNS {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            everyLineEnd(draft, "\r");
        }
    },
    ESCAPE_CODES {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            everyLineEnd(draft, "\u001B[0m\u001B[K");
        }
    },
    /** One byte a hundred thousand times on one line. */
    HUGE_LINE(true) {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            byte[] run = new byte[HUGE];
            Arrays.fill(run, FILLERS[what % FILLERS.length]);
            int at = where % (draft.length() + 1);
            draft.splice(at, at, run);
        }
    },
    /** A line of the answer, or one that could be in it, a hundred thousand times, or as often as there is room. */
    MANY_LINES(true) {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            int at = where % (draft.length() + 1);
            int start = draft.lineStart(at);
            byte[] line = what % 2 == 0 ? draft.copy(start, draft.lineEnd(at)) : words.line(what);
            draft.splice(start, start, repeated(line));
        }
    },
    /** A snippet again and again, such as opening brackets: deep nesting, or a pattern's bad day. */
    MANY_SNIPPETS(true) {
        @Override
        void apply(Draft draft, int where, int what, Vocabulary words) {
            int at = where % (draft.length() + 1);
            draft.splice(at, at, repeated(words.snippet(what)));
        }
    };

    private static final byte[] NOTHING = {};
    private static final int HUGE = 100_000;
    private static final int ROOM = 1 << 20;
    private static final byte[] FILLERS = {' ', '9', 'x', '\t', '(', '"', ':', 0, (byte) 0xFF, '\r', '1', '[', '<'};

    private final boolean large;

    Edit() {
        this(false);
    }

    Edit(boolean large) {
        this.large = large;
    }

    abstract void apply(Draft draft, int where, int what, Vocabulary words);

    /** Those that leave an answer about as long as it was. */
    static List<Edit> small() {
        return Arrays.stream(values()).filter(edit -> !edit.large).toList();
    }

    /** Those that make it huge. */
    static List<Edit> large() {
        return Arrays.stream(values()).filter(edit -> edit.large).toList();
    }

    private static byte[] repeated(byte[] piece) {
        int times = Math.min(HUGE, ROOM / Math.max(1, piece.length));
        byte[] all = new byte[times * piece.length];
        for (int i = 0; i < times; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    private static void everyLineEnd(Draft draft, String before) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int at = 0; at < draft.length(); at++) {
            if (draft.at(at) == '\n') {
                all.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
            }
            all.write(draft.at(at));
        }
        draft.set(all.toByteArray());
    }
}
