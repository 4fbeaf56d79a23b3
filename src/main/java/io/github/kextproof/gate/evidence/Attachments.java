package io.github.kextproof.gate.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The attachments that a directory's results name: whether they are there, and that they are nowhere else. */
final class Attachments {
    private static final int KEPT = 3;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\\\x00].*|\\.\\.?|[A-Za-z]:.*", Pattern.DOTALL);

    private final Predicate<String> exists;
    private final boolean remember;
    private final Set<String> present = new ConcurrentSkipListSet<>();
    private final TreeSet<String> missing = new TreeSet<>();
    private long countOfMissing;

    /** @param remember whether to be able to tell all that are there */
    Attachments(Predicate<String> exists, boolean remember) {
        this.exists = exists;
        this.remember = remember;
    }

    /** Goes through the value that the parser is at, or through the rest of the object it has just opened, to its end. */
    void inside(JsonParser in) throws IOException, Unreadable {
        if (!in.currentToken().isStructStart()) {
            return;
        }
        int open = 1;
        while (open > 0) {
            JsonToken token = in.nextToken();
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else if (token == JsonToken.FIELD_NAME
                    && in.currentName().equalsIgnoreCase("source")
                    && isAttachment(in.getParsingContext())) {
                open += source(in);
            }
        }
    }

    /** How many structures it has opened: what should be text may be anything. */
    private int source(JsonParser in) throws IOException, Unreadable {
        if (in.nextToken().isStructStart()) {
            return 1;
        }
        Optional<String> source = Values.text(in, "attachment");
        if (source.isPresent()) {
            named(source.get());
        }
        return 0;
    }

    private static boolean isAttachment(JsonStreamContext object) {
        JsonStreamContext list = object.getParent();
        return list != null
                && list.inArray()
                && list.getParent() != null
                && "attachments".equalsIgnoreCase(list.getParent().getCurrentName());
    }

    private void named(String source) throws Unreadable {
        if (PATH.matcher(source).matches()) {
            throw new Unreadable(EvidenceWords.outside(source));
        }
        if (!exists.test(source)) {
            missing(source);
        } else if (remember) {
            present.add(source);
        }
    }

    private synchronized void missing(String source) {
        countOfMissing++;
        missing.add(source);
        if (missing.size() > KEPT) {
            missing.pollLast();
        }
    }

    /** In the order of their names. */
    Set<String> present() {
        return present;
    }

    synchronized Optional<String> note(String directory) {
        return countOfMissing == 0
                ? Optional.empty()
                : Optional.of(EvidenceWords.missing(directory, countOfMissing, missing));
    }
}
