package io.github.kextproof.stub.shell;

/** What a script consists of before it has structure. */
sealed interface Token {
    /** Counted from 1. */
    int line();

    /** As a syntax error names it. */
    String shown();

    record Words(Word word, int line) implements Token {
        @Override
        public String shown() {
            return word.shown();
        }
    }

    /** A separator: {@code ; & && || | ( )} or a newline. */
    record Operator(String text, int line) implements Token {
        @Override
        public String shown() {
            return text.equals("\n") ? "newline" : text;
        }
    }

    /**
     * A redirection; the word after it says where to.
     *
     * @param descriptor the stream it redirects: 0, 1 or 2; -1 for both outputs ({@code &>})
     */
    record Redirect(String operator, int descriptor, int line) implements Token {
        @Override
        public String shown() {
            return operator;
        }
    }

    record End(int line) implements Token {
        @Override
        public String shown() {
            return "newline";
        }
    }
}
