package io.github.kextproof.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document that cannot be used; the message lists all that is wrong with it at once, in the file's order. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    DocumentException(List<Problem> problems) {
        super(problems.stream()
                .sorted(Problem.IN_FILE_ORDER)
                .map(Problem::message)
                .collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted(Problem.IN_FILE_ORDER).toList();
    }

    /** What is wrong, in the file's order; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
