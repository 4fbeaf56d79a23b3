package io.github.kextproof.stub.command;

import io.github.kextproof.stub.shell.Invocation;
import java.util.List;

/**
 * What sudo was asked to do.
 *
 * @param nonInteractive {@code -n}
 * @param fromInput {@code -S}: the password comes on standard input
 * @param forget {@code -k}
 * @param validate {@code -v}
 * @param user {@code -u}, root unless said otherwise
 */
record SudoOptions(
        boolean nonInteractive,
        boolean fromInput,
        boolean forget,
        boolean validate,
        String prompt,
        String user,
        List<String> command) {
    /** {@code sudo COMMAND}, without any option. */
    static SudoOptions plain(String command) {
        return new SudoOptions(false, false, false, false, "Password:", "root", List.of(command));
    }

    static SudoOptions parse(Invocation invocation) {
        List<String> words = invocation.arguments();
        StringBuilder flags = new StringBuilder();
        String prompt = "Password:";
        String user = "root";
        int next = 0;
        while (next < words.size() && words.get(next).startsWith("-")) {
            String word = words.get(next++);
            if (word.equals("--")) {
                break;
            }
            if (word.matches("-[nSkvHE]*[pu]") && next < words.size()) {
                flags.append(word, 1, word.length() - 1);
                String value = words.get(next++);
                prompt = word.endsWith("p") ? value : prompt;
                user = word.endsWith("u") ? value : user;
            } else if (word.matches("-[nSkvHE]+")) {
                flags.append(word, 1, word.length());
            } else {
                throw new UnsimulatedUse("sudo with " + word);
            }
        }
        return new SudoOptions(
                flags.indexOf("n") >= 0,
                flags.indexOf("S") >= 0,
                flags.indexOf("k") >= 0,
                flags.indexOf("v") >= 0,
                prompt,
                user,
                List.copyOf(words.subList(next, words.size())));
    }
}
