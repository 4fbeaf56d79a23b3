package io.github.kextproof.stub.files;

import java.nio.file.Path;
import java.util.Optional;

/** Whose the real files behind a Mac's files are. */
public interface Ownership {
    /** The account that a real file belongs to; empty where nobody has ever said. */
    Optional<String> owner(Path real);

    /** Gives a real file to an account. */
    void own(Path real, String user);

    /** Forgets whose a real file was, once it is gone. */
    void disown(Path real);
}
