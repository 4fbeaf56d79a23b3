package io.github.kextproof.stub.container;

import java.io.IOException;

/** The engine does not do what it is asked for, or a container does not; the message says which, and what helps. */
public final class ContainerTrouble extends IOException {
    private static final long serialVersionUID = 1L;

    ContainerTrouble(String message) {
        super(message);
    }

    ContainerTrouble(String message, Throwable cause) {
        super(message, cause);
    }

    /** What a library said, on one line; libraries wrap what matters several times. */
    static String words(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.strip().replaceAll("\\s+", " ");
    }
}
