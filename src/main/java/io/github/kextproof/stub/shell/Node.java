package io.github.kextproof.stub.shell;

import java.util.List;
import java.util.Optional;

/** A script's structure. */
sealed interface Node {
    /** One after the other. */
    record Sequence(List<Node> nodes) implements Node {
        public Sequence {
            nodes = List.copyOf(nodes);
        }
    }

    /** The right side only if the left one succeeded ({@code &&}) or, otherwise, failed ({@code ||}). */
    record Conditional(Node left, boolean onSuccess, Node right) implements Node {}

    /** Success turned into failure and back: {@code !}. */
    record Not(Node node) implements Node {}

    /** Started without waiting for it: {@code &}. */
    record Background(Node node) implements Node {}

    /** Each one's standard output is the next one's standard input; at least two. */
    record Pipeline(List<Node> stages) implements Node {
        public Pipeline {
            stages = List.copyOf(stages);
        }
    }

    /** A command, or only assignments, or only redirections. */
    record Simple(List<Assignment> assignments, List<Word> words, List<Redirection> redirections, int line)
            implements Node {
        public Simple {
            assignments = List.copyOf(assignments);
            words = List.copyOf(words);
            redirections = List.copyOf(redirections);
        }
    }

    /** In a shell of its own, so that changes do not outlive it: {@code ( )}. */
    record Subshell(Node body) implements Node {}

    record Redirected(Node body, List<Redirection> redirections) implements Node {
        public Redirected {
            redirections = List.copyOf(redirections);
        }
    }

    record If(Node condition, Node then, Optional<Node> otherwise) implements Node {}

    /** @param until whether it goes on while the condition fails */
    record Loop(Node condition, boolean until, Node body) implements Node {}

    record For(String name, List<Word> words, Node body) implements Node {
        public For {
            words = List.copyOf(words);
        }
    }

    /** The first branch of which a pattern matches the subject. */
    record Case(Word subject, List<Branch> branches) implements Node {
        public Case {
            branches = List.copyOf(branches);
        }
    }

    /** {@code pattern | pattern) body ;;}. */
    record Branch(List<Word> patterns, Node body) {
        public Branch {
            patterns = List.copyOf(patterns);
        }
    }

    /** {@code NAME=value}. */
    record Assignment(String name, Word value) {}

    /**
     * Where a stream goes to or comes from.
     *
     * @param operator {@code < > >> >& <& << <<- <<< >|}
     * @param descriptor 0, 1 or 2; -1 for both outputs
     */
    record Redirection(String operator, int descriptor, Word target) {}
}
