package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.SchemaWords;
import io.github.kextproof.document.Value;
import io.github.kextproof.document.Words;
import io.github.kextproof.mac.Secret;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Looks up the secrets that an inventory refers to; the inventory itself holds none. */
final class Secrets {
    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    private final Map<String, String> environment;
    private final LocalFiles files;
    private final Problems problems;

    Secrets(Map<String, String> environment, LocalFiles files, Problems problems) {
        this.environment = environment;
        this.files = files;
        this.problems = problems;
    }

    /** The secret that {@code env:NAME} or {@code file:PATH} refers to; complains if there is none. */
    Optional<Secret> resolve(Value reference) {
        return reference.text().flatMap(text -> {
            if (text.matches(VARIABLE + "[A-Za-z_][A-Za-z0-9_]*")) {
                return variable(reference, text.substring(VARIABLE.length()));
            }
            if (text.startsWith(FILE)) {
                return files.existing(reference, text.substring(FILE.length()))
                        .flatMap(file -> content(reference, file));
            }
            return missing(reference, SchemaWords.plainSecret(reference.shown()));
        });
    }

    private Optional<Secret> variable(Value reference, String name) {
        String value = environment.get(name);
        if (value == null) {
            return missing(reference, ValueWords.variableNotSet(reference.shown(), name));
        }
        return value.isEmpty()
                ? missing(reference, ValueWords.variableEmpty(reference.shown(), name))
                : Optional.of(Secret.of(value));
    }

    /** Without the line feed that editors and {@code echo} put at the end; other white space may belong to the secret. */
    private Optional<Secret> content(Value reference, Path file) {
        try {
            String secret = Files.readString(file).replaceAll("\\R\\z", "");
            return secret.isEmpty()
                    ? missing(reference, ValueWords.secretFileEmpty(reference.shown(), file))
                    : Optional.of(Secret.of(secret));
        } catch (CharacterCodingException notText) {
            return missing(reference, ValueWords.secretFileBinary(reference.shown(), file));
        } catch (IOException cause) {
            return missing(reference, ValueWords.unreadable(reference.shown(), file, cause));
        }
    }

    private Optional<Secret> missing(Value reference, Words words) {
        problems.add(reference.place(), words);
        return Optional.empty();
    }
}
