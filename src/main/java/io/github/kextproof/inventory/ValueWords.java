package io.github.kextproof.inventory;

import static io.github.kextproof.document.Words.line;
import static io.github.kextproof.document.Words.lines;
import static io.github.kextproof.document.Words.meant;
import static io.github.kextproof.document.Words.perhaps;
import static io.github.kextproof.document.Words.quoted;

import io.github.kextproof.document.Nearest;
import io.github.kextproof.document.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Words for values that are wrong in themselves, or name something that is not there. */
final class ValueWords {
    private ValueWords() {}

    static Words duplicateName(String subject, String first, int line) {
        return Words.of(
                subject + " has the name of " + first + " in line " + line,
                perhaps("give each Mac a name of its own: reports tell them apart by it"));
    }

    /** @param file as it was looked for */
    static Words notFound(String subject, String file) {
        return notFound(subject, file, "paths are relative to the inventory; ~/ is your home directory");
    }

    /** @param file as the inventory has it, from the root */
    static Words gone(String subject, String file) {
        return notFound(subject, file, "correct the path, or bring the file back");
    }

    /** @param file from the root, where only stub Macs have theirs */
    static Words goneWithStubs(String subject, String file) {
        return notFound(
                subject,
                file,
                "the stub Macs that had it were stopped: start them again with kextproof stub --write-inventory");
    }

    private static Words notFound(String subject, String file, String advice) {
        return Words.of(
                subject + " names a file that is not there",
                line("actual", file.replaceAll("\\p{Cntrl}", "?")),
                perhaps(advice));
    }

    static Words unreadable(String subject, Path file, IOException cause) {
        return Words.of(
                subject + " names a file that cannot be read",
                line("actual", file + " (" + cause.getClass().getSimpleName() + ")"),
                perhaps("look at the file's permissions"));
    }

    static Words otherChecksum(String subject, String expected, String actual, Path file) {
        return Words.of(
                subject + " is not the package's checksum",
                line("expected", expected),
                line("actual", actual),
                perhaps("the package was replaced or cut short; repeat with: shasum -a 256 " + file));
    }

    static Words arm64Before11(String subject, String macos) {
        return Words.of(
                subject + " is arm64, but there is no macOS " + macos + " for it",
                perhaps("write x86_64, or macOS 11 or later"));
    }

    static Words sudoPasswordOfLab(String subject) {
        return Words.of(
                subject + " does not say which password",
                line("expected", "nopasswd, or {password: env:NAME}"),
                perhaps("only a stub Mac, which knows its own password, has 'sudo: password'"));
    }

    static Words sudoPasswordOfStub(String subject) {
        return Words.of(subject + " names a password, but a stub Mac has its own", perhaps("write 'sudo: password'"));
    }

    static Words consoleOfLab(String subject) {
        return Words.of(
                subject + " does not say where the Mac's console is",
                line("expected", "{vnc: {address: HOST:PORT}}"),
                perhaps("only a Mac that kextproof starts itself, whose console it knows, has 'approval: vnc'"));
    }

    static Words noPort(String subject, String port) {
        return Words.of(
                subject + " names a port that does not exist",
                line("expected", "1 to 65535; without one, it is 5900"),
                line("actual", port));
    }

    static Words noPictures(String subject, String directory) {
        return Words.of(
                subject + " must be a directory with pictures of the Allow button",
                line("actual", directory),
                perhaps(
                        "cut the button, with its border, out of a screenshot over VNC and save it there as a PNG file"));
    }

    static Words variableNotSet(String subject, String variable) {
        return Words.of(
                subject + " is in the environment variable " + variable + ", which is not set",
                perhaps("set it before the run: export " + variable + "=..."));
    }

    static Words variableEmpty(String subject, String variable) {
        return Words.of(
                subject + " is in the environment variable " + variable + ", which is empty",
                perhaps("give it a value before the run"));
    }

    static Words secretFileEmpty(String subject, Path file) {
        return Words.of(
                subject + " is in a file that is empty",
                line("actual", file.toString()),
                perhaps("write the secret into it, and nothing else"));
    }

    static Words secretFileBinary(String subject, Path file) {
        return Words.of(
                subject + " is in a file that is no text in UTF-8",
                line("actual", file.toString()),
                perhaps("write the secret into it, and nothing else"));
    }

    static String nothingSelected(Path file, List<String> unknown, List<String> names, Collection<String> labels) {
        List<String> known = new ArrayList<>(names);
        known.addAll(labels);
        String what = unknown.stream()
                .map(word -> "no Mac of " + file.getFileName() + " is named or labelled " + quoted(word)
                        + meant(Nearest.to(word, known)))
                .collect(Collectors.joining("\n"));
        String choices = lines(line("names", String.join(", ", names)), line("labels", String.join(", ", labels)));
        return what + "\n" + choices.indent(2).stripTrailing();
    }
}
