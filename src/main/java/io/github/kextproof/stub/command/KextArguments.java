package io.github.kextproof.stub.command;

import io.github.kextproof.stub.shell.Invocation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The arguments that kextutil, kextload and kextunload share.
 *
 * @param identifiers given with -b
 */
record KextArguments(List<String> paths, List<String> identifiers, boolean verbose) {
    static KextArguments parse(Invocation invocation) {
        List<String> paths = new ArrayList<>();
        List<String> identifiers = new ArrayList<>();
        boolean verbose = false;
        for (Iterator<String> rest = invocation.arguments().iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.matches("-(b|bundle-id)|--bundle-id") && rest.hasNext()) {
                identifiers.add(rest.next());
            } else if (word.matches("-v[0-6]?|-verbose|--verbose")) {
                verbose = true;
            } else if (word.startsWith("-") && !word.matches("-q|-quiet|--")) {
                throw new UnsimulatedUse(invocation.argv().get(0) + " with " + word);
            } else if (!word.startsWith("-") && !(verbose && word.matches("[0-6]"))) {
                paths.add(word);
            }
        }
        return new KextArguments(List.copyOf(paths), List.copyOf(identifiers), verbose);
    }

    boolean isEmpty() {
        return paths.isEmpty() && identifiers.isEmpty();
    }

    /** The paths, or the one that the identifiers stand for. */
    List<String> pathsOr(String path) {
        return paths.isEmpty() ? List.of(path) : paths;
    }
}
