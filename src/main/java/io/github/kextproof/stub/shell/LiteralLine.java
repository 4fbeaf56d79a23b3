package io.github.kextproof.stub.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lines for those who want a command's words without a shell to run it. */
public final class LiteralLine {
    private LiteralLine() {}

    /** The words of a line that is one command without anything that a shell would expand, redirect or wait for. */
    public static Optional<List<String>> words(String line) {
        try {
            List<String> words = new ArrayList<>();
            for (Token token : Tokenizer.cut(line, 1)) {
                if (token instanceof Token.Words word && isLiteral(word.word())) {
                    words.add(word.word().shown());
                } else if (!(token instanceof Token.End)) {
                    return Optional.empty();
                }
            }
            return Optional.of(words);
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isLiteral(Word word) {
        return word.parts().stream()
                .allMatch(part -> part instanceof Part.Text text
                        && (text.quoted() || !(text.text().startsWith("~") || Glob.isMagic(text.text()))));
    }
}
