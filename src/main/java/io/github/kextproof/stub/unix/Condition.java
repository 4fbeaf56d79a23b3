package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.files.UserFiles;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/** {@code test} and {@code [}: files, strings and numbers; {@code ! -a -o} and parentheses. */
final class Condition implements Program {
    private static final Set<String> BINARY =
            Set.of("=", "==", "!=", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot");

    private final MacFiles files;

    Condition(MacFiles files) {
        this.files = files;
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        List<String> words = invocation.arguments();
        String name = invocation.argv().get(0).replaceFirst(".*/", "");
        if (name.equals("[")) {
            if (words.isEmpty() || !words.get(words.size() - 1).equals("]")) {
                invocation.stderr().print("[: missing ]\n");
                return 2;
            }
            words = words.subList(0, words.size() - 1);
        }
        Reading reading = new Reading(words, invocation);
        try {
            boolean holds = !words.isEmpty() && reading.either();
            if (!reading.finished()) {
                return complain(invocation, name, reading.rest());
            }
            return holds ? 0 : 1;
        } catch (IllegalArgumentException e) {
            return complain(invocation, name, String.valueOf(e.getMessage()));
        }
    }

    private static int complain(Invocation invocation, String name, String text) {
        invocation.stderr().print(name + ": " + text + ": unexpected operator\n");
        return 2;
    }

    private final class Reading {
        private final List<String> words;
        private final Invocation invocation;
        private int next;

        Reading(List<String> words, Invocation invocation) {
            this.words = words;
            this.invocation = invocation;
        }

        boolean finished() {
            return next >= words.size();
        }

        String rest() {
            return words.get(next);
        }

        boolean either() throws IOException {
            boolean holds = both();
            while (take("-o")) {
                holds |= both();
            }
            return holds;
        }

        private boolean both() throws IOException {
            boolean holds = single();
            while (take("-a")) {
                holds &= single();
            }
            return holds;
        }

        private boolean single() throws IOException {
            boolean comparison = next + 2 < words.size() && BINARY.contains(words.get(next + 1));
            if (comparison) {
                next += 3;
                return compare(words.get(next - 3), words.get(next - 2), words.get(next - 1));
            }
            if (next + 1 < words.size() && take("!")) {
                return !single();
            }
            if (next + 1 < words.size() && take("(")) {
                boolean holds = either();
                take(")");
                return holds;
            }
            String word = word();
            boolean question = word.matches("-[a-zA-Z]") && !finished();
            return question ? unary(word.charAt(1), word()) : !word.isEmpty();
        }

        private boolean unary(char question, String operand) throws IOException {
            Path file = files.real(operand, invocation.directory());
            return switch (question) {
                case 'z' -> operand.isEmpty();
                case 'n' -> !operand.isEmpty();
                case 'e' -> !operand.isEmpty() && visible(file) && Files.exists(file);
                case 'f' -> visible(file) && Files.isRegularFile(file);
                case 'd' -> !operand.isEmpty() && visible(file) && Files.isDirectory(file);
                case 's' -> visible(file) && Files.exists(file) && Files.size(file) > 0;
                case 'h', 'L' -> Files.isSymbolicLink(file);
                case 'r' -> allowed(() -> user().checkRead(file));
                case 'w' -> Files.exists(file) && allowed(() -> user().checkWrite(file));
                case 'x' ->
                    Files.exists(file)
                            && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
                case 't' -> invocation.terminal();
                default -> throw new IllegalArgumentException("-" + question);
            };
        }

        private boolean compare(String left, String operator, String right) throws IOException {
            return switch (operator) {
                case "=", "==" -> left.equals(right);
                case "!=" -> !left.equals(right);
                case "-nt" -> modified(left) > modified(right);
                case "-ot" -> modified(left) < modified(right);
                default -> compare(number(left), operator, number(right));
            };
        }

        private boolean compare(long left, String operator, long right) {
            return switch (operator) {
                case "-eq" -> left == right;
                case "-ne" -> left != right;
                case "-lt" -> left < right;
                case "-le" -> left <= right;
                case "-gt" -> left > right;
                default -> left >= right;
            };
        }

        private long number(String word) {
            if (!word.strip().matches("[-+]?[0-9]{1,18}")) {
                throw new IllegalArgumentException(word);
            }
            return Long.parseLong(word.strip());
        }

        private long modified(String path) throws IOException {
            Path file = files.real(path, invocation.directory());
            return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : Long.MIN_VALUE;
        }

        private boolean visible(Path file) {
            return files.as(invocation.account().name()).mayEnter(file)
                    && Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        }

        private UserFiles user() {
            return files.as(invocation.account().name());
        }

        private boolean take(String word) {
            boolean there = !finished() && words.get(next).equals(word);
            next += there ? 1 : 0;
            return there;
        }

        private String word() {
            if (finished()) {
                throw new IllegalArgumentException("argument expected");
            }
            return words.get(next++);
        }
    }

    private interface Check {
        void run() throws IOException;
    }

    private static boolean allowed(Check check) {
        try {
            check.run();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
