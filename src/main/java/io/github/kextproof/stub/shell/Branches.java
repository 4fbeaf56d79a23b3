package io.github.kextproof.stub.shell;

import java.util.ArrayList;
import java.util.List;

/** Reads what follows the word {@code case}. */
final class Branches {
    /** Reads the commands of one branch. */
    @FunctionalInterface
    interface Body {
        Node read() throws SyntaxException;
    }

    private final TokenStream tokens;
    private final Body body;

    Branches(TokenStream tokens, Body body) {
        this.tokens = tokens;
        this.body = body;
    }

    Node read() throws SyntaxException {
        Word subject = tokens.word();
        tokens.skipNewlines();
        tokens.expectWord("in");
        tokens.skipNewlines();
        List<Node.Branch> branches = new ArrayList<>();
        while (!tokens.takeWord("esac")) {
            branches.add(branch());
            tokens.skipNewlines();
        }
        return new Node.Case(subject, branches);
    }

    private Node.Branch branch() throws SyntaxException {
        tokens.take("(");
        List<Word> patterns = new ArrayList<>(List.of(tokens.word()));
        while (tokens.take("|")) {
            patterns.add(tokens.word());
        }
        tokens.expect(")");
        Node commands = body.read();
        if (!tokens.take(";;") && !tokens.plainWord().filter("esac"::equals).isPresent()) {
            throw tokens.unexpected();
        }
        return new Node.Branch(patterns, commands);
    }
}
