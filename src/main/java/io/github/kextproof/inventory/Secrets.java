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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up the secrets that an inventory refers to; the inventory itself holds none. */
final class Secrets {
    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    private final Map<String, String> environment;
    private final LocalFiles files;
    private final Problems problems;
    private final SecretCommands commands;

    Secrets(Map<String, String> environment, LocalFiles files, SecretCommands commands, Problems problems) {
        this.environment = environment;
        this.files = files;
        this.commands = commands;
        this.problems = problems;
    }

    /** The secret that {@code env:NAME}, {@code file:PATH} or {@code {command: [...]}} refers to; complains if there is none. */
    Optional<Secret> resolve(Value reference) {
        if (reference.isMapping()) {
            return reference.get("command").flatMap(command -> printed(reference, command));
        }
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

    /** A command that is no list of words, the schema has complained of. */
    private Optional<Secret> printed(Value reference, Value command) {
        List<String> argv =
                command.items().stream().flatMap(word -> word.text().stream()).toList();
        if (argv.isEmpty() || argv.size() < command.items().size()) {
            return Optional.empty();
        }
        SecretCommands.Answer answer = commands.ask(reference.shown(), withPath(argv));
        answer.complaint().ifPresent(words -> problems.add(reference.place(), words));
        return answer.secret();
    }

    /** A program that is named by a path, is named like every file here. */
    private List<String> withPath(List<String> argv) {
        List<String> words = new ArrayList<>(argv);
        if (words.get(0).contains("/")) {
            files.resolve(words.get(0)).ifPresent(file -> words.set(0, file.toString()));
        }
        return List.copyOf(words);
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
