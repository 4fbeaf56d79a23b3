package io.github.kextproof.stub.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a script its structure: lists, pipelines, commands, and the compound commands people type. */
final class Parser {
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.*)", Pattern.DOTALL);
    private static final Set<String> CLOSING = Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}");

    private final TokenStream tokens;

    private Parser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /**
     * @param firstLine the number of the script's first line
     * @throws SyntaxException if it is no script, or an incomplete one
     */
    static Node parse(String script, int firstLine) throws SyntaxException {
        Parser parser = new Parser(new TokenStream(Tokenizer.cut(script, firstLine)));
        Node all = parser.list();
        if (!parser.tokens.atEnd()) {
            throw parser.tokens.unexpected();
        }
        return all;
    }

    private Node list() throws SyntaxException {
        List<Node> nodes = new ArrayList<>();
        tokens.skipNewlines();
        while (!listEnds()) {
            Node node = conditional();
            if (tokens.take("&")) {
                node = new Node.Background(node);
            } else if (!tokens.take(";") && !tokens.isOperator("\n") && !listEnds()) {
                throw tokens.unexpected();
            }
            nodes.add(node);
            tokens.skipNewlines();
        }
        return nodes.size() == 1 ? nodes.get(0) : new Node.Sequence(nodes);
    }

    private boolean listEnds() {
        return tokens.atEnd()
                || tokens.isOperator(")")
                || tokens.isOperator(";;")
                || tokens.plainWord().filter(CLOSING::contains).isPresent();
    }

    private Node conditional() throws SyntaxException {
        Node left = pipeline();
        while (tokens.isOperator("&&") || tokens.isOperator("||")) {
            boolean onSuccess = tokens.take("&&");
            if (!onSuccess) {
                tokens.take("||");
            }
            tokens.skipNewlines();
            left = new Node.Conditional(left, onSuccess, pipeline());
        }
        return left;
    }

    private Node pipeline() throws SyntaxException {
        if (tokens.takeWord("!")) {
            return new Node.Not(pipeline());
        }
        List<Node> stages = new ArrayList<>(List.of(command()));
        while (tokens.take("|")) {
            tokens.skipNewlines();
            stages.add(command());
        }
        return stages.size() == 1 ? stages.get(0) : new Node.Pipeline(stages);
    }

    private Node command() throws SyntaxException {
        Optional<Node> compound = compound();
        if (compound.isEmpty()) {
            return simple();
        }
        List<Node.Redirection> redirections = new ArrayList<>();
        while (tokens.isRedirect()) {
            redirections.add(redirection());
        }
        return redirections.isEmpty() ? compound.get() : new Node.Redirected(compound.get(), redirections);
    }

    private Optional<Node> compound() throws SyntaxException {
        if (tokens.take("(")) {
            Node body = list();
            tokens.expect(")");
            return Optional.of(new Node.Subshell(body));
        }
        if (tokens.takeWord("{")) {
            return Optional.of(bodyUntil("}"));
        }
        if (tokens.takeWord("if")) {
            return Optional.of(condition());
        }
        if (tokens.takeWord("while")) {
            return Optional.of(loop(false));
        }
        if (tokens.takeWord("until")) {
            return Optional.of(loop(true));
        }
        if (tokens.takeWord("case")) {
            return Optional.of(new Branches(tokens, this::list).read());
        }
        return tokens.takeWord("for") ? Optional.of(forEach()) : Optional.empty();
    }

    private Node bodyUntil(String word) throws SyntaxException {
        Node body = list();
        tokens.expectWord(word);
        return body;
    }

    private Node condition() throws SyntaxException {
        Node condition = bodyUntil("then");
        Node then = list();
        if (tokens.takeWord("elif")) {
            return new Node.If(condition, then, Optional.of(condition()));
        }
        Optional<Node> otherwise = tokens.takeWord("else") ? Optional.of(list()) : Optional.empty();
        tokens.expectWord("fi");
        return new Node.If(condition, then, otherwise);
    }

    private Node loop(boolean until) throws SyntaxException {
        Node condition = bodyUntil("do");
        return new Node.Loop(condition, until, bodyUntil("done"));
    }

    private Node forEach() throws SyntaxException {
        String name = tokens.word().shown();
        List<Word> words = new ArrayList<>();
        tokens.skipNewlines();
        if (tokens.takeWord("in")) {
            while (tokens.isWord()) {
                words.add(tokens.word());
            }
        }
        if (!tokens.take(";")) {
            tokens.expect("\n");
        }
        tokens.skipNewlines();
        tokens.expectWord("do");
        return new Node.For(name, words, bodyUntil("done"));
    }

    private Node simple() throws SyntaxException {
        List<Node.Assignment> assignments = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        List<Node.Redirection> redirections = new ArrayList<>();
        int line = tokens.line();
        while (tokens.isWord() || tokens.isRedirect()) {
            if (tokens.isRedirect()) {
                redirections.add(redirection());
                continue;
            }
            Word word = tokens.word();
            Optional<Node.Assignment> assignment = words.isEmpty() ? assignment(word) : Optional.empty();
            assignment.ifPresentOrElse(assignments::add, () -> words.add(word));
        }
        if (assignments.isEmpty() && words.isEmpty() && redirections.isEmpty()) {
            throw tokens.unexpected();
        }
        return new Node.Simple(assignments, words, redirections, line);
    }

    private Node.Redirection redirection() throws SyntaxException {
        Token.Redirect redirect = tokens.redirect();
        return new Node.Redirection(redirect.operator(), redirect.descriptor(), tokens.word());
    }

    private static Optional<Node.Assignment> assignment(Word word) {
        if (word.parts().isEmpty() || !(word.parts().get(0) instanceof Part.Text first) || first.quoted()) {
            return Optional.empty();
        }
        Matcher matcher = ASSIGNMENT.matcher(first.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Part> value = new ArrayList<>(word.parts());
        value.set(0, new Part.Text(matcher.group(2), false));
        return Optional.of(new Node.Assignment(matcher.group(1), new Word(value)));
    }
}
